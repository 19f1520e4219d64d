import { type GrievanceGrade, gradeOf, grievanceGrades } from '@shared/features/grievances/grade';
import { joinGrievance } from '@shared/features/grievances/people-contract';
import { routeUp } from '@shared/features/grievances/routing';
import { mayDo } from '@shared/features/grievances/states';
import { Failure } from '@shared/kernel/failure';
import { change, idOfCommand } from '../../../kernel/aggregate';
import { sealContact } from '../../../kernel/contact';
import { requireCaller } from '../../../kernel/context';
import type { Office } from '../../../kernel/ports';
import { serve } from '../../../kernel/route';
import type { GrievanceNeeds } from '../needs';
import { notice, toOwner } from '../notices';
import { chainOf, handedTo } from '../offices';
import { noShare } from '../parts';
import { phoneOf } from '../phone';
import { settle, type Unsettled } from '../settle';
import type { JoinedGrievance, Ticket } from '../store';
import { entryBy } from '../timeline';
import { peopleOf } from './people';

/** A ticket is one document: so many people with their words stay well below its limit. */
export const peopleAtMost = 500;

const higherOf = (left: GrievanceGrade, right: GrievanceGrade): GrievanceGrade =>
  grievanceGrades.indexOf(left) <= grievanceGrades.indexOf(right) ? left : right;

/** With more people the grade may rise; once CRITICAL a town hands it to its county in the same write. */
export const withPeople = (
  ticket: Ticket,
  added: readonly JoinedGrievance[],
  chain: Parameters<typeof routeUp<Office>>[0],
): Unsettled => {
  const joined = [...ticket.joined, ...added];
  const headcount = Math.max(ticket.headcount, 1 + joined.length);
  const grade = higherOf(ticket.grade, gradeOf({ ...ticket, headcount }));
  const up =
    grade === 'CRITICAL' && ticket.grade !== 'CRITICAL' && ticket.owner.level === 'town'
      ? routeUp(chain, ticket.owner, ticket.employerName)
      : null;
  return {
    ...ticket,
    ...(up ? handedTo(ticket, up, chain) : {}),
    joined,
    headcount,
    grade,
    reporterIds: [...new Set([...ticket.reporterIds, ...added.flatMap(({ reporterIds }) => reporterIds)])],
  };
};

/** The account, the ticket by its code, the ticket once more and its write: four store calls. */
export const serveJoinGrievance = (needs: GrievanceNeeds) =>
  serve(joinGrievance, async ({ inviteCode, contactName, contactPhone, photoIds, ...said }, context) => {
    const { accountId } = requireCaller(context);
    const phone = phoneOf(contactPhone);
    const [found] = await needs.tickets.find({ where: { inviteCode }, limit: 1, fields: ['owner'] });
    if (!found) throw new Failure('thing.notFound');
    const chain = await chainOf(needs.offices, found.owner.regionCode, context.now);
    const at = context.now.toISOString();
    const grievance: JoinedGrievance = {
      grievanceId: idOfCommand(context),
      channel: 'miniProgram',
      reporterIds: [accountId],
      sealedContact: sealContact(needs.secrets, { name: contactName, phone }),
      identity: said.identity,
      said: said.said,
      amountInFen: said.amountInFen ?? null,
      photoPaths: needs.photos.pathsOf(photoIds, accountId),
      filedAt: at,
      number: null,
      share: noShare,
    };
    return change(needs.tickets, context, {
      id: found._id,
      authorize: () => {},
      decide: (ticket) => {
        if (!mayDo('join', ticket.state)) throw new Failure('state.conflict', { state: ticket.state });
        if (ticket.reporterIds.includes(accountId)) {
          throw new Failure('grievance.alreadyJoined', { ticketId: ticket._id });
        }
        if (peopleOf(ticket) >= peopleAtMost) throw new Failure('grievance.tooManyPeople');
        const people = peopleOf(ticket) + 1;
        const next = settleJoined(withPeople(ticket, [grievance], chain), {
          line: entryBy('worker', 'joined', context.now, { details: { count: people } }),
          phoneDigest: needs.secrets.digest('phoneDigest', phone),
        });
        return {
          next,
          effects: [notice(next, 'ticket.joined', toOwner(next), context.now)],
          value: { ticketId: ticket._id, number: ticket.number, officeName: next.owner.officeName, people },
        };
      },
    });
  });

const settleJoined = (
  next: Unsettled,
  { line, phoneDigest }: { line: Ticket['timeline'][number]; phoneDigest: string },
) =>
  settle({
    ...next,
    phoneDigests: [...new Set([...next.phoneDigests, phoneDigest])],
    timeline: [...next.timeline, line],
  });
