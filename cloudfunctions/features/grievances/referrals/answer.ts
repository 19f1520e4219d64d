import type { Referral } from '@shared/features/grievances/parts';
import { answerAsAgency } from '@shared/features/grievances/referral-contract';
import { mayDo } from '@shared/features/grievances/states';
import type { ParsedInputOf } from '@shared/kernel/contract';
import { Failure } from '@shared/kernel/failure';
import { change } from '../../../kernel/aggregate';
import { authorize, type Context } from '../../../kernel/context';
import { serve } from '../../../kernel/route';
import { broughtBack } from '../brought-back';
import type { GrievanceNeeds } from '../needs';
import { notice, toOwner, toWorker } from '../notices';
import { settle } from '../settle';
import type { Ticket, TimelineEntry } from '../store';
import { agencySubject } from '../subjects';
import { entryBy, requireRoom } from '../timeline';
import { grantedOf } from './granted';

type Needs = Pick<GrievanceNeeds, 'tickets' | 'calendar'>;
type Said = ParsedInputOf<typeof answerAsAgency>;

const lineOf = ({ agencyId, agencyName }: Referral, { decision, text }: Said, { now }: Context): TimelineEntry => ({
  ...entryBy('clock', 'agencyAnswered', now, { text, details: { agencyName, decision } }),
  by: agencyId,
  officeName: agencyName,
});

const answered = (ticket: Ticket, said: Said, { calendar }: Needs, context: Context) => {
  const granted = grantedOf(ticket.referrals);
  const isRepeated = granted?.decision === 'accept' && said.decision === 'accept';
  if (!granted || isRepeated || !mayDo('answerAsAgency', ticket.state)) {
    throw new Failure('state.conflict', { state: ticket.state });
  }
  requireRoom(ticket);
  const line = lineOf(granted, said, context);
  const reply: Referral = { ...granted, decision: said.decision };
  const next = { ...ticket, referrals: ticket.referrals.map((one) => (one === granted ? reply : one)) };
  return said.decision === 'accept'
    ? { ...next, timeline: [...ticket.timeline, line] }
    : broughtBack(next, line, { now: context.now, calendar });
};

export const serveAnswerAsAgency = (needs: Needs) =>
  serve(answerAsAgency, (said, context) =>
    change(needs.tickets, context, {
      id: said.ticketId,
      authorize: (ticket) => authorize(context, agencySubject(ticket)),
      decide: (ticket) => {
        const next = { ...ticket, ...settle(answered(ticket, said, needs, context)) };
        const effects = [toOwner(next), toWorker(next)].map((to) =>
          notice(next, 'ticket.agencyAnswered', to, context.now),
        );
        return { next, effects, value: { decision: said.decision } };
      },
    }),
  );
