import type { Subject } from '@shared/access/scopes';
import { type GrievanceGrade, grievanceGrades } from '@shared/features/grievances/grade';
import { regradeTicket } from '@shared/features/grievances/handing-contract';
import { type OfficeChain, routeUp } from '@shared/features/grievances/routing';
import { raisedSchedule } from '@shared/features/grievances/schedule';
import { runningClock } from '@shared/features/grievances/steps';
import { Failure } from '@shared/kernel/failure';
import { type Context, may, requireActor } from '../../../kernel/context';
import type { EffectBody } from '../../../kernel/effects';
import type { Office } from '../../../kernel/ports';
import { serve } from '../../../kernel/route';
import { notice, toOwner, toWorker } from '../notices';
import { handedTo, markOf } from '../offices';
import type { Unsettled } from '../settle';
import type { OfficeMark, Ticket, TimelineEntry } from '../store';
import { gradingSubject, ownerSubject, placesOf } from '../subjects';
import { entryBy, entryByMark, requireRoom } from '../timeline';
import { actAfter, type HandingNeeds } from './act-after';

const rankOf = (grade: GrievanceGrade): number => grievanceGrades.indexOf(grade);
const isLower = (grade: GrievanceGrade, than: GrievanceGrade): boolean => rankOf(grade) > rankOf(than);

/** Lowering needs another pair of eyes: somebody other than the handler, of the office once it has one, or of the level above. */
const requireOther = (ticket: Ticket, context: Context): void => {
  const { handlerAccountId } = ticket.owner;
  const isOfOwner = may(context, ownerSubject(ticket));
  const isHandler = requireActor(context).accountId === handlerAccountId;
  if (isHandler || (isOfOwner && handlerAccountId === null)) throw new Failure('grade.otherPerson');
};

const markOfCaller = (chain: OfficeChain<Office>, { owner }: Ticket, context: Context): OfficeMark =>
  [owner, ...chain.map(markOf)].find((mark) => may(context, { places: placesOf([mark]) })) ?? owner;

/** A critical matter is the county's: it goes there in the same write, in the state it is in. */
const handsFor = (ticket: Ticket, grade: GrievanceGrade, chain: OfficeChain<Office>) => {
  const isForCounty = grade === 'CRITICAL' && ticket.grade !== 'CRITICAL' && ticket.owner.level === 'town';
  const up = isForCounty ? routeUp(chain, ticket.owner, ticket.employerName) : null;
  return up && handedTo(ticket, up, chain);
};

const escalated = ({ owner }: Ticket, hands: ReturnType<typeof handsFor>, now: Date): TimelineEntry[] => {
  if (!hands) return [];
  const details = { fromOfficeName: owner.officeName, toOfficeName: hands.owner.officeName };
  return [entryBy('clock', 'escalated', now, { details })];
};

/** Tells the worker; and of a critical one the city, and the office that gets or loses it. */
const told = (after: Ticket, before: Ticket, chain: OfficeChain<Office>, { now }: Context): EffectBody[] => {
  const city = chain[chain.length - 1] ?? chain[0];
  if (after.grade !== 'CRITICAL' || before.grade === 'CRITICAL') return [];
  const isMoved = after.owner.officeId !== before.owner.officeId;
  const moved = isMoved ? [toOwner(after), toOwner(before), toWorker(after)] : [];
  const isCityTold = city.officeId !== after.owner.officeId;
  return [
    ...moved.map((to) => notice(after, 'ticket.escalated', to, now)),
    ...(isCityTold ? [notice(after, 'ticket.arrived', { officeId: city.officeId }, now)] : []),
  ];
};

export const serveRegradeTicket = (needs: HandingNeeds) =>
  serve(regradeTicket, ({ ticketId, grade, matter, reason }, context) =>
    actAfter(needs, context, {
      ticketId,
      subject: (ticket): Subject => (isLower(grade, ticket.grade) ? gradingSubject(ticket) : ownerSubject(ticket)),
      transition: 'regrade',
      prepare: async (before, chain) => ({ before, chain }),
      next: (ticket, _prepared, chain): Unsettled => {
        requireRoom(ticket);
        const isSame = grade === ticket.grade;
        if (isSame && (matter ?? ticket.matter) === ticket.matter) {
          throw new Failure('input.invalid', { fields: ['grade'] });
        }
        if (isLower(grade, ticket.grade)) requireOther(ticket, context);
        const tick = { grade, now: context.now, calendar: needs.calendar };
        const isRaised = isLower(ticket.grade, grade);
        const hands = handsFor(ticket, grade, chain);
        const details: TimelineEntry['details'] = isSame ? {} : { grade };
        const line = entryByMark(markOfCaller(chain, ticket, context), 'regraded', context, { text: reason, details });
        return {
          ...ticket,
          ...hands,
          grade,
          matter: matter ?? ticket.matter,
          schedule: isRaised ? raisedSchedule(ticket.schedule, runningClock(ticket.state), tick) : ticket.schedule,
          timeline: [...ticket.timeline, line, ...escalated(ticket, hands, context.now)],
        };
      },
      effects: (after, { before, chain }) => told(after, before, chain, context),
    }),
  );
