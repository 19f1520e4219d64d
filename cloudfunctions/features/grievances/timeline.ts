import { asksIdentity } from '@shared/features/grievances/asks-identity';
import type { TimelineKind } from '@shared/features/grievances/timeline';
import { Failure } from '@shared/kernel/failure';
import { type Context, requireActor } from '../../kernel/context';
import type { OfficeMark, Ticket, TimelineEntry } from './store';

/** A ticket is one document and must stay well below 1 MB; lines of the clock and of a decision are few and always fit. */
const linesAtMost = 500;
const charactersAtMost = 150_000;
export const photosAtMost = 60;

type Words = {
  readonly text?: string | undefined;
  readonly details?: TimelineEntry['details'];
  /** Whose word it is, of the people on the ticket. */
  readonly of?: string | undefined;
};

export const entryBy = (
  by: 'worker' | 'districtWorker' | 'clock',
  kind: TimelineKind,
  at: Date,
  { text, details = {}, of }: Words = {},
): TimelineEntry => ({
  ...(of === undefined ? {} : { of }),
  at: at.toISOString(),
  kind,
  by,
  officeName: null,
  handlerName: null,
  text: text ?? null,
  details,
});

/** Who speaks when the worker's side does: with a receipt and no account it is the worker. */
export const speakerFor = (
  { reporterIds }: Pick<Ticket, 'reporterIds'>,
  { caller }: Context,
): 'worker' | 'districtWorker' => (!caller || reporterIds.includes(caller.accountId) ? 'worker' : 'districtWorker');

/** What the owning office did, with who of it; the name is shown inside that office only. */
export const entryByOffice = (
  { owner }: Pick<Ticket, 'owner'>,
  kind: TimelineKind,
  context: Context,
  words: Words = {},
): TimelineEntry => entryByMark(owner, kind, context, words);

/** The same for another office that has a part in it. */
export const entryByMark = (
  { officeId, officeName }: Pick<OfficeMark, 'officeId' | 'officeName'>,
  kind: TimelineKind,
  context: Context,
  { text, details = {} }: Words = {},
): TimelineEntry => ({
  at: context.now.toISOString(),
  kind,
  by: officeId,
  officeName,
  handlerName: requireActor(context).name,
  text: text ?? null,
  details,
});

/** What a line says beside its words when somebody anonymous is asked who they are (E32): seen by the worker and by every office. */
export const identityAsked = ({ identity }: Pick<Ticket, 'identity'>, text: string): TimelineEntry['details'] =>
  identity === 'anonymous' && asksIdentity(text) ? { asksIdentity: 1 } : {};

/** @throws state.conflict when the ticket holds as much talk as one may */
export const requireRoom = ({ timeline, state }: Pick<Ticket, 'timeline' | 'state'>): void => {
  const characters = timeline.reduce((sum, { text }) => sum + (text?.length ?? 0), 0);
  if (timeline.length >= linesAtMost || characters >= charactersAtMost) throw new Failure('state.conflict', { state });
};
