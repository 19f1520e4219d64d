import { withdrawGrievance } from '@shared/features/grievances/people-contract';
import { mayDo } from '@shared/features/grievances/states';
import { Failure } from '@shared/kernel/failure';
import { change } from '../../../kernel/aggregate';
import { authorize, type Context, requireCaller } from '../../../kernel/context';
import type { EffectBody } from '../../../kernel/effects';
import { serve } from '../../../kernel/route';
import type { GrievanceNeeds } from '../needs';
import { notice, toOwner } from '../notices';
import { chainOf } from '../offices';
import { answerOf, settle } from '../settle';
import type { Ticket } from '../store';
import { withdrawingSubject } from '../subjects';
import { entryBy } from '../timeline';
import { grievanceIdOf, isFirst, joinedOf, withShare } from './people';

/** That somebody was pressed, and nothing by which the ticket could be found. */
const pressureTold = (officeId: string, at: string): EffectBody => ({
  kind: 'message',
  to: { officeId },
  template: 'ticket.pressure',
  details: {},
  about: null,
  at,
});

type Needs = Pick<GrievanceNeeds, 'tickets' | 'offices' | 'secrets'>;

/** Somebody took theirs back: with the last of them the ticket ends, else it stays with the others. */
const takenBack = (ticket: Ticket, accountId: string, context: Context): Ticket => {
  const own = joinedOf(ticket, accountId);
  const shares = withShare(ticket, own?.grievanceId ?? null, { isWithdrawn: true });
  const isOver = shares.firstShare.isWithdrawn && shares.joined.every(({ share }) => share.isWithdrawn);
  const next = {
    ...ticket,
    ...shares,
    timeline: [
      ...ticket.timeline,
      entryBy('worker', 'withdrawn', context.now, { of: grievanceIdOf(ticket, accountId) }),
    ],
    ...(isOver
      ? { state: 'WITHDRAWN' as const, question: null, outside: null, closedAt: context.now.toISOString() }
      : {}),
  };
  return { ...next, ...settle(next) };
};

/** The reason goes into the counts and nowhere else; under pressure the county is told that it happened, not to whom (E34). */
export const serveWithdrawGrievance = ({ tickets, offices, secrets }: Needs) =>
  serve(withdrawGrievance, async ({ ticketId, reason, text }, context) => {
    const { accountId } = requireCaller(context);
    const known = await tickets.byId(ticketId);
    if (!known) throw new Failure('thing.notFound');
    authorize(context, withdrawingSubject(known));
    const chain = await chainOf(offices, known.owner.regionCode, context.now);
    const county = chain.find(({ level }) => level === 'county') ?? chain[chain.length - 1] ?? chain[0];
    return change(tickets, context, {
      id: ticketId,
      authorize: (ticket) => authorize(context, withdrawingSubject(ticket)),
      decide: (ticket) => {
        const { state } = ticket;
        const own = joinedOf(ticket, accountId);
        const isAlready = own ? own.share.isWithdrawn : isFirst(ticket, accountId) && ticket.firstShare.isWithdrawn;
        if (!mayDo('withdraw', state) || isAlready) throw new Failure('state.conflict', { state });
        const at = context.now.toISOString();
        const sealedText = text === undefined ? null : secrets.seal(text);
        const kept = { ...ticket, withdrawals: [...ticket.withdrawals, { at, reason, sealedText }] };
        const next = takenBack(kept, accountId, context);
        const pressed: EffectBody[] = reason === 'UNDER_PRESSURE' ? [pressureTold(county.officeId, at)] : [];
        const told = state === 'SEALED' ? [] : [notice(next, 'ticket.withdrawn', toOwner(next), context.now)];
        return { next, effects: [...told, ...pressed], value: answerOf(next) };
      },
    });
  });
