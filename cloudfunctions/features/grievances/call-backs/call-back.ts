import { callBack } from '@shared/features/grievances/call-back-contract';
import type { CallBackResult } from '@shared/features/grievances/parts';
import type { OfficeChain } from '@shared/features/grievances/routing';
import type { ParsedInputOf } from '@shared/kernel/contract';
import { Failure } from '@shared/kernel/failure';
import { isWithin } from '@shared/places/regions';
import { authorize, type Context, requireActor, scopesOf } from '../../../kernel/context';
import type { EffectBody } from '../../../kernel/effects';
import type { Office } from '../../../kernel/ports';
import { serve } from '../../../kernel/route';
import { act, isDone } from '../act';
import type { GrievanceNeeds } from '../needs';
import { notice, toOwner, toWorker } from '../notices';
import { chainOf } from '../offices';
import { isSettledForAll } from '../people/people';
import { disputeNotices, reopened } from '../reopened';
import type { Unsettled } from '../settle';
import type { Outcome, Ticket } from '../store';
import { callingSubject } from '../subjects';
import { entryByOffice, requireRoom } from '../timeline';
import { isHandledBy } from './handled-by';

type Needs = Pick<GrievanceNeeds, 'tickets' | 'calendar' | 'offices'>;
type Said = Omit<ParsedInputOf<typeof callBack>, 'ticketId'>;

/** What the worker's word on the telephone comes to; nothing when nobody answered. */
const words: Readonly<Record<CallBackResult, NonNullable<Outcome['confirmed']> | null>> = {
  SOLVED: 'yes',
  PARTLY: 'part',
  NOT_SOLVED: 'no',
  NOT_REACHED: null,
};

/** For whom the caller calls: the owning office, or the office of the county or the city above it. */
const callerOf = ({ owner }: Ticket, chain: OfficeChain<Office>, context: Context): Pick<Ticket, 'owner'> => {
  const regions = scopesOf(context).flatMap(({ kind, id }) => (kind === 'region' ? [id] : []));
  const isFor = (code: string): boolean => regions.includes(code) && isWithin(owner.regionCode, code);
  const above = regions.includes(owner.regionCode) ? undefined : chain.find(({ regionCode }) => isFor(regionCode));
  return { owner: above ? { ...owner, officeId: above.officeId, officeName: above.name } : owner };
};

const called = (
  ticket: Ticket,
  { result, text }: Said,
  chain: OfficeChain<Office>,
  needs: Needs,
  context: Context,
): Unsettled => {
  const { now } = context;
  const solved = words[result];
  const details = { result, ...(solved ? { solved, by: 'phone' } : {}) };
  const line = entryByOffice(callerOf(ticket, chain, context), 'calledBack', context, { text, details });
  const call = { at: now.toISOString(), byName: requireActor(context).name, result, text: text ?? null };
  const next: Ticket = {
    ...ticket,
    callBacks: [...ticket.callBacks, call],
    outcome: ticket.outcome && { ...ticket.outcome, confirmed: solved ?? ticket.outcome.confirmed },
  };
  if (solved === 'part' || solved === 'no') {
    return reopened(next, { chain, tick: { now, calendar: needs.calendar }, line });
  }
  const told = { ...next, timeline: [...ticket.timeline, line] };
  // Of a group case this is the word of the one who was called; the others speak for themselves (E23).
  return solved === 'yes' && isSettledForAll(next) ? { ...told, state: 'CLOSED', closedAt: now.toISOString() } : told;
};

const noticesOf = (after: Ticket, { now }: Context): readonly EffectBody[] => {
  if (after.state === 'REOPENED') {
    return [...disputeNotices(after, now), notice(after, 'ticket.escalated', toWorker(after), now)];
  }
  if (after.state === 'RESOLVED') return [notice(after, 'ticket.confirmWaiting', toWorker(after), now)];
  return [notice(after, 'ticket.confirmed', toOwner(after), now), notice(after, 'ticket.closed', toWorker(after), now)];
};

export const serveCallBack = (needs: Needs) =>
  serve(callBack, async ({ ticketId, ...said }, context) => {
    const found = await needs.tickets.byId(ticketId);
    if (!found) throw new Failure('thing.notFound');
    // Done before, it may lie with an office above by now, which the caller need not reach.
    if (!isDone(found, context)) authorize(context, callingSubject(found));
    const chain = await chainOf(needs.offices, found.owner.regionCode, context.now);
    return act(needs, context, {
      ticketId,
      subject: callingSubject,
      transition: 'callBack',
      next: (ticket) => {
        if (isHandledBy(ticket, requireActor(context).accountId)) throw new Failure('callBack.byHandler');
        requireRoom(ticket);
        return called(ticket, said, chain, needs, context);
      },
      effects: (after) => noticesOf(after, context),
    });
  });
