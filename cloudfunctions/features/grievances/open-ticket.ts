import { gradeOf } from '@shared/features/grievances/grade';
import { currentLimits } from '@shared/features/grievances/limits';
import type { Channel } from '@shared/features/grievances/parts';
import {
  federationsFor,
  type OfficeChain,
  type Route,
  reasonsOf,
  routeGrievance,
} from '@shared/features/grievances/routing';
import { startSchedule } from '@shared/features/grievances/schedule';
import { ticketNumber } from '@shared/features/grievances/ticket-number';
import { chinaDay } from '@shared/time/china-day';
import type { WorkingCalendar } from '@shared/time/working-calendar';
import type { Draft } from '../../kernel/aggregate';
import { sealContact } from '../../kernel/contact';
import type { Context } from '../../kernel/context';
import type { EffectBody } from '../../kernel/effects';
import type { Matter, Office, TradeFederation } from '../../kernel/ports';
import { notice, toOwner, toWorker } from './notices';
import { markOfFederation, ownerOf } from './offices';
import { noParts } from './parts';
import { settle } from './settle';
import type { Ticket, VisitLink } from './store';
import { entryBy } from './timeline';

/** Everything a new ticket is made of. */
export interface Opening {
  readonly ticketId: string;
  readonly matter: Omit<Matter, 'photoIds'>;
  readonly photoPaths: readonly string[];
  readonly seal: (text: string) => string;
  /** Of a phone, so that a desk finds it again. */
  readonly digest: (phone: string) => string;
  readonly reporterIds: readonly string[];
  readonly visit: VisitLink | null;
  /** By which way it came; a visit says so itself. */
  readonly channel?: Channel;
  readonly chain: OfficeChain<Office>;
  /** Federations of trades around the place. */
  readonly federations: readonly TradeFederation[];
  readonly calendar: WorkingCalendar;
  readonly context: Pick<Context, 'now' | 'randomId'>;
}

/** A new ticket that has an owner, dates and a next step before it is written; each draft draws its number anew. */
export const openTicket = (
  opening: Opening,
): { draft: () => Draft<Ticket>; effects: (made: Draft<Ticket>) => EffectBody[] } => {
  const { matter, chain, calendar, context } = opening;
  const grade = gradeOf(matter);
  const { dangers, employerName, workerGroup = null } = matter;
  const route = routeGrievance(chain, { grade, dangers, employerName });
  const trade = federationsFor(opening.federations, workerGroup);
  const schedule = startSchedule(currentLimits, { grade, now: context.now, calendar });
  const { now } = context;
  return {
    draft: () =>
      settle({
        _id: opening.ticketId,
        ...noParts,
        number: ticketNumber(chinaDay(now), context.randomId()),
        channel: opening.visit ? 'visit' : (opening.channel ?? 'miniProgram'),
        ...wordsOf(matter),
        sealedContact: sealContact(opening, matter.contact),
        grade,
        photoPaths: opening.photoPaths,
        reporterIds: opening.reporterIds,
        inviteCode: context.randomId(),
        phoneDigests: matter.contact ? [opening.digest(matter.contact.phone)] : [],
        visit: opening.visit,
        owner: ownerOf(route.owner, chain),
        copied: trade.told.map(markOfFederation),
        tried: [...route.tried, ...trade.tried],
        workerGroup,
        state: 'SUBMITTED',
        schedule,
        question: null,
        outcome: null,
        timeline: firstLines(opening, route),
        filedAt: now.toISOString(),
        closedAt: null,
      }),
    effects: (made) => openingNotices(made, route, opening),
  };
};

const wordsOf = ({
  matter,
  said,
  employerName,
  workplaceTownCode,
  amountInFen,
  headcount,
  identity,
  dangers,
}: Opening['matter']) => ({
  matter,
  said,
  employerName,
  workplaceTownCode,
  amountInFen,
  headcount,
  identity,
  dangers,
});

const firstLines = ({ visit, context: { now } }: Opening, { tried }: Route<Office>) => [
  visit
    ? entryBy('districtWorker', 'filedOnVisit', now, { details: { visitedOn: visit.visitedOn } })
    : entryBy('worker', 'filed', now),
  ...reasonsOf(tried).map((details) => entryBy('clock', 'routed', now, { details })),
];

const openingNotices = (
  made: Draft<Ticket>,
  route: Route<Office>,
  { visit, chain, context: { now } }: Opening,
): EffectBody[] => {
  const city = chain[chain.length - 1] ?? chain[0];
  const without = route.owner.handlers.length > 0 ? route.passedOver : [...route.passedOver, route.owner];
  return [
    notice(
      made,
      visit ? 'ticket.filedForYou' : 'ticket.filed',
      visit ? { accountIds: made.reporterIds } : toWorker(made),
      now,
    ),
    notice(made, 'ticket.arrived', toOwner(made), now),
    ...made.copied.map(({ officeId }) => notice(made, 'ticket.tradeTold', { officeId }, now)),
    ...(made.grade === 'CRITICAL' && city !== route.owner
      ? [notice(made, 'ticket.arrived', { officeId: city.officeId }, now)]
      : []),
    ...without.map(({ name }) => notice(made, 'ticket.noHandler', toOwner(made), now, { withoutHandler: name })),
  ];
};
