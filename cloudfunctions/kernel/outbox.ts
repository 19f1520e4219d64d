import type { Collection } from '../platform/database';
import type { Aggregate } from './aggregate';
import type { Effect, EffectBody } from './effects';

type Kind = EffectBody['kind'];
/** Delivers one effect; called again with the same id after a crash, so it must be safe to repeat. */
export type Deliver<K extends Kind> = (effect: Extract<Effect, { kind: K }>, now: Date) => Promise<void>;
export type Deliveries = { readonly [K in Kind]: Deliver<K> };

const batch = 100;

const deliverAll = async (document: Aggregate, deliveries: Deliveries, now: Date): Promise<void> => {
  for (const effect of document.outbox) {
    await (deliveries[effect.kind] as Deliver<Kind>)(effect as never, now);
  }
};

/**
 * Delivers everything that waits in a collection's outboxes; answers how many documents were served. The outbox is emptied only
 * when nothing was written meanwhile; otherwise the next pass delivers again, which changes nothing.
 */
export const drainOutboxes = async (
  collection: Collection<Aggregate>,
  deliveries: Deliveries,
  now: Date,
): Promise<number> => {
  let served = 0;
  for (;;) {
    const waiting = await collection.find({ where: { hasOutbox: true }, limit: batch });
    let emptied = 0;
    for (const document of waiting) {
      await deliverAll(document, deliveries, now);
      emptied += await collection.setWhere(
        { _id: document._id, version: document.version },
        { outbox: [], hasOutbox: false },
      );
    }
    served += waiting.length;
    if (waiting.length < batch || emptied === 0) return served;
  }
};
