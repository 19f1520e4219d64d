import { limitsOf } from '@shared/features/grievances/limits';
import { unsealMine } from '@shared/features/grievances/protection-contract';
import { type OfficeChain, routeGrievance } from '@shared/features/grievances/routing';
import { startSchedule } from '@shared/features/grievances/schedule';
import { isEnded } from '@shared/features/grievances/states';
import { Failure } from '@shared/kernel/failure';
import { type Change, change } from '../../../kernel/aggregate';
import { authorize } from '../../../kernel/context';
import type { Deliver } from '../../../kernel/outbox';
import type { Office } from '../../../kernel/ports';
import { serve } from '../../../kernel/route';
import { systemContext } from '../../../kernel/system-context';
import type { GrievanceNeeds } from '../needs';
import { notice, toWorker } from '../notices';
import { chainOf, ownerOf } from '../offices';
import { arrivalNotices, routedLines } from '../open-ticket';
import { answerOf, isHidden, settle } from '../settle';
import type { Ticket, TimelineEntry } from '../store';
import { entryBy } from '../timeline';
import { openMatter } from './sealed-matter';

/** More than report one employer; the cloud answers no more at once. */
const reportsAtMost = 1000;

interface Opened {
  readonly chain: OfficeChain<Office>;
  readonly now: Date;
  /** Who opened it: the worker, or the third who reported. */
  readonly by: TimelineEntry['by'] & ('worker' | 'clock');
}

/** Its office gets it now: routed anew, with fresh clocks, in confidence. @throws state.conflict when it is sealed no more */
const unsealed = (
  { secrets, calendar }: GrievanceNeeds,
  ticket: Ticket,
  { chain, now, by }: Opened,
): Change<Ticket, ReturnType<typeof answerOf>> => {
  const words = openMatter(secrets, ticket);
  if (!words || ticket.state !== 'SEALED') throw new Failure('state.conflict', { state: ticket.state });
  const { grade, schedule, timeline } = ticket;
  const { dangers, employerName } = { ...ticket, ...words };
  const route = routeGrievance(chain, { grade, dangers, employerName });
  const next = settle({
    ...ticket,
    ...words,
    sealedMatter: null,
    identity: 'confidential',
    state: 'SUBMITTED',
    owner: ownerOf(route.owner, chain),
    copied: [],
    tried: route.tried,
    schedule: startSchedule(limitsOf(schedule.limitsVersion), { grade, now, calendar }, schedule.stepCount),
    timeline: [...timeline, entryBy(by, 'unsealed', now), ...routedLines(route.tried, now)],
  });
  const told = by === 'clock' ? [notice(next, 'ticket.unsealed', toWorker(next), now)] : [];
  return { next, effects: [...told, ...arrivalNotices(next, route, chain, now)], value: answerOf(next) };
};

/** The people behind accounts: two accounts of one person are one. */
const peopleOf = async ({ accounts }: GrievanceNeeds, accountIds: readonly string[]): Promise<Set<string>> => {
  const found = await accounts.find({
    where: { _id: { in: [...new Set(accountIds)] } },
    limit: reportsAtMost,
    fields: ['personId'],
  });
  const people = new Map(found.map(({ _id, personId }) => [_id, personId ?? _id]));
  return new Set(accountIds.map((accountId) => people.get(accountId) ?? accountId));
};

/** Opens one; what somebody else opened, or took back meanwhile, is left as it is. */
const unsealOne = async (needs: GrievanceNeeds, ticket: Ticket, now: Date, requestId: string): Promise<void> => {
  const chain = await chainOf(needs.offices, ticket.workplaceTownCode, now);
  const context = systemContext('tickets.unseal', ticket._id, now, requestId);
  try {
    await change(needs.tickets, context, {
      id: ticket._id,
      authorize: () => {},
      decide: (found) => unsealed(needs, found, { chain, now, by: 'clock' }),
    });
  } catch (error) {
    if (!(error instanceof Failure && error.code === 'state.conflict')) throw error;
  }
};

/**
 * Opens every sealed one about an employer once enough people reported it. Those opened already are counted too, so that a pass that
 * broke off half way is finished by the next.
 */
export const deliverUnseal =
  (needs: GrievanceNeeds): Deliver<'unseal'> =>
  async ({ sealKey }, now) => {
    const all = await needs.tickets.find({ where: { sealKey }, limit: reportsAtMost });
    const people = await peopleOf(
      needs,
      all.flatMap(({ reporterIds }) => reporterIds),
    );
    for (const ticket of all) {
      const isWaiting = isHidden(ticket) && !isEnded(ticket.state);
      const { sealedUntilPeople } = limitsOf(ticket.schedule.limitsVersion);
      if (isWaiting && people.size >= sealedUntilPeople) await unsealOne(needs, ticket, now, 'unseal');
    }
  };

/** For one's own grievance. */
export const ownSubject = ({ reporterIds }: Ticket) => ({ accountIds: reporterIds });

export const serveUnsealMine = (needs: GrievanceNeeds) =>
  serve(unsealMine, async ({ ticketId }, context) => {
    const ticket = await needs.tickets.byId(ticketId);
    if (!ticket) throw new Failure('thing.notFound');
    authorize(context, ownSubject(ticket));
    const chain = await chainOf(needs.offices, ticket.workplaceTownCode, context.now);
    return change(needs.tickets, context, {
      id: ticketId,
      authorize: (found) => authorize(context, ownSubject(found)),
      decide: (found) => unsealed(needs, found, { chain, now: context.now, by: 'worker' }),
    });
  });
