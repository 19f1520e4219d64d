import { closeAfter } from '@shared/features/grievances/deadline';
import type { Referral } from '@shared/features/grievances/parts';
import { answerReferral } from '@shared/features/grievances/referral-contract';
import { outsideSchedule, resumedSchedule } from '@shared/features/grievances/schedule';
import { Failure } from '@shared/kernel/failure';
import type { Context } from '../../../kernel/context';
import { serve } from '../../../kernel/route';
import { act } from '../act';
import type { GrievanceNeeds } from '../needs';
import { notice, toOwner } from '../notices';
import type { Unsettled } from '../settle';
import type { Ticket } from '../store';
import { consentingSubject } from '../subjects';
import { entryBy } from '../timeline';
import { grantedOf, openQuestion } from './granted';

type Needs = Pick<GrievanceNeeds, 'tickets' | 'calendar'>;

const answered = (ticket: Ticket, asked: Referral, isGranted: boolean, { now }: Context): Unsettled => {
  const consent = isGranted ? 'granted' : 'refused';
  const reply: Referral = { ...asked, consent, answeredAt: now.toISOString() };
  const details = { consent, agencyName: asked.agencyName };
  return {
    ...ticket,
    referrals: ticket.referrals.map((referral) => (referral === asked ? reply : referral)),
    timeline: [...ticket.timeline, entryBy('worker', 'referralAnswered', now, { details })],
  };
};

/** Only now does the department have it, and the office's clock stands still. */
const referred = (ticket: Unsettled, asked: Referral, { calendar }: Needs, { now }: Context): Unsettled => {
  const until = closeAfter(now, asked.workingDays, calendar).toISOString();
  const running = resumedSchedule(ticket.schedule, { grade: ticket.grade, now, calendar });
  const details = { agencyName: asked.agencyName };
  return {
    ...ticket,
    state: 'WAITING_OUTSIDE',
    question: null,
    schedule: outsideSchedule(running, until, { now }),
    outside: { kind: 'REFERRAL', name: asked.agencyName, since: now.toISOString(), until },
    timeline: [...ticket.timeline, entryBy('clock', 'referred', now, { details })],
  };
};

export const serveAnswerReferral = (needs: Needs) =>
  serve(answerReferral, ({ ticketId, isGranted }, context) =>
    act(needs, context, {
      ticketId,
      subject: consentingSubject,
      transition: 'answerReferral',
      next: (ticket) => {
        const asked = openQuestion(ticket.referrals);
        if (!asked) throw new Failure('state.conflict', { state: ticket.state });
        const next = answered(ticket, asked, isGranted, context);
        return isGranted ? referred(next, asked, needs, context) : next;
      },
      effects: (after) => {
        const agencyId = isGranted ? grantedOf(after.referrals)?.agencyId : undefined;
        return [
          notice(after, 'ticket.consentAnswered', toOwner(after), context.now),
          ...(agencyId ? [notice(after, 'referral.arrived', { agencyId }, context.now)] : []),
        ];
      },
    }),
  );
