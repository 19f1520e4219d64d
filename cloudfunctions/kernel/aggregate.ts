import { Failure } from '@shared/kernel/failure';
import type { Collection } from '../platform/database';
import type { CommandKey, Context } from './context';
import type { Effect, EffectBody } from './effects';

/** The answer a command got, kept in the document it changed so that sending it again finds it. */
export interface Receipt {
  readonly key: string;
  readonly content: string;
  readonly value: unknown;
}

/** A document that one command changes in one conditional write. */
export interface Aggregate {
  readonly _id: string;
  readonly version: number;
  /** The newest hundred; a client gives up retrying long before that many commands passed. */
  readonly receipts: readonly Receipt[];
  readonly outbox: readonly Effect[];
  readonly hasOutbox: boolean;
}
type Bookkeeping = 'version' | 'receipts' | 'outbox' | 'hasOutbox';
export type Draft<T extends Aggregate> = Omit<T, Bookkeeping>;

/** What a command made of a document. */
export interface Change<T extends Aggregate, V> {
  readonly next: Draft<T>;
  readonly effects: readonly EffectBody[];
  readonly value: V;
}

const receiptsKept = 100;
const attempts = 8;

/** @throws command.keyMissing */
export const requireCommand = ({ command }: Context): CommandKey => {
  if (!command) throw new Failure('command.keyMissing');
  return command;
};

/** The answer the same command got before. @throws command.keyReused when the key came with other content */
export const earlierAnswer = (receipts: readonly Receipt[], { key, content }: CommandKey): Receipt | undefined => {
  const receipt = receipts.find((kept) => kept.key === key);
  if (receipt && receipt.content !== content) throw new Failure('command.keyReused');
  return receipt;
};

const auditOf = (context: Context, subject: string): EffectBody => ({
  kind: 'audit',
  action: context.action,
  requestId: context.requestId,
  accountId: context.caller?.accountId ?? null,
  subject,
  at: context.now.toISOString(),
});

/** Numbers the effects of one write, so that delivering one twice is seen. Every write carries its audit line; no handler can forget it. */
const numbered = (context: Context, id: string, version: number, effects: readonly EffectBody[]): Effect[] =>
  [auditOf(context, id), ...effects].map((effect, at) => ({ ...effect, id: `${id}-${version}-${at}` }));

/** The id of what a command makes: the same command makes the same thing. */
export const idOfCommand = (context: Context): string => requireCommand(context).key.slice(0, 22);

interface Creation<T extends Aggregate, V> {
  /** Called again with the next attempt when a unique index other than the id refused the last draft. */
  readonly draft: (attempt: number) => Draft<T>;
  readonly effects?: (document: Draft<T>) => readonly EffectBody[];
  readonly value: (document: Draft<T>) => V;
}

/** Creates a document in one write; the same command again gets the first answer. @throws command.keyReused */
export const createOnce = async <T extends Aggregate, V>(
  collection: Collection<T>,
  context: Context,
  { draft, effects = () => [], value }: Creation<T, V>,
): Promise<V> => {
  const command = requireCommand(context);
  const answerKept = async (id: string): Promise<V | undefined> => {
    const kept = await collection.byId(id);
    const receipt = kept ? earlierAnswer(kept.receipts, command) : undefined;
    if (kept && !receipt) throw new Failure('command.keyReused');
    return receipt ? (receipt.value as V) : undefined;
  };
  for (let attempt = 0; attempt < attempts; attempt++) {
    const made = draft(attempt);
    const answer = value(made);
    const document = {
      ...made,
      version: 1,
      receipts: [{ key: command.key, content: command.content, value: answer }],
      outbox: numbered(context, made._id, 1, effects(made)),
      hasOutbox: true,
    } as unknown as T;
    const { refusedBy } = await collection.insert(document);
    if (refusedBy === null) return answer;
    const earlier = refusedBy.startsWith('_id') ? await answerKept(made._id) : undefined;
    if (earlier !== undefined) return earlier;
  }
  throw new Error(`no free number after ${attempts} attempts`);
};

interface Transition<T extends Aggregate, V> {
  readonly id: string;
  /** Who may, decided on the document as it is. @throws thing.notFound */
  readonly authorize: (document: T) => void;
  /** The change, or a refusal. Called again on the newer document when another write came between. */
  readonly decide: (document: T) => Change<T, V>;
}

/** A short, random wait, so that those who lost a race do not meet again. */
const pause = (attempt: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, Math.random() * 20 * 2 ** attempt);
  });

/** Changes a document by one read and one compare-and-set. @throws thing.notFound, command.keyReused, server.busy and what `decide` refuses */
export const change = async <T extends Aggregate, V>(
  collection: Collection<T>,
  context: Context,
  { id, authorize, decide }: Transition<T, V>,
): Promise<V> => {
  const command = requireCommand(context);
  for (let attempt = 0; attempt < attempts; attempt++) {
    const document = await collection.byId(id);
    if (!document) throw new Failure('thing.notFound');
    // The key is the account's own, so this is its own command: it keeps its answer when the thing has moved on to others since.
    const earlier = earlierAnswer(document.receipts, command);
    if (earlier) {
      context.decisions.made = true;
      return earlier.value as V;
    }
    authorize(document);
    const { next, effects, value } = decide(document);
    if (
      await collection.replaceIf(document.version, afterChange(document, context, command, { next, effects, value }))
    ) {
      return value;
    }
    await pause(attempt);
  }
  throw new Failure('server.busy', { retryAfterSeconds: 2 });
};

const afterChange = <T extends Aggregate, V>(
  before: T,
  context: Context,
  { key, content }: CommandKey,
  { next, effects, value }: Change<T, V>,
): T => {
  const version = before.version + 1;
  return {
    ...next,
    version,
    receipts: [...before.receipts, { key, content, value }].slice(-receiptsKept),
    outbox: [...before.outbox, ...numbered(context, before._id, version, effects)],
    hasOutbox: true,
  } as unknown as T;
};
