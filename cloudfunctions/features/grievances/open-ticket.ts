import { type Danger, gradeOf } from '@shared/features/grievances/grade';
import { currentLimits } from '@shared/features/grievances/limits';
import type { Channel, Identity } from '@shared/features/grievances/parts';
import {
  federationsFor,
  type OfficeChain,
  type Route,
  reasonsOf,
  routeGrievance,
} from '@shared/features/grievances/routing';
import { sealedSchedule, startSchedule } from '@shared/features/grievances/schedule';
import { redFlagsIn } from '@shared/features/grievances/suggestion/red-flags';
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
import type { Hidden } from './protection/sealed-matter';
import { settle } from './settle';
import type { Ticket, VisitLink } from './store';
import { entryBy } from './timeline';

/** Everything a new ticket is made of. */
export interface Opening {
  readonly ticketId: string;
  readonly matter: Omit<Matter, 'photoIds' | 'identity'> & { readonly identity: Identity };
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
  /** When the clocks of a CRITICAL one begin, where `now` is only the day: danger to life has two hours, not the rest of it. */
  readonly criticalFrom?: Date;
  /** What stands in place of the words until enough colleagues reported the same employer. */
  readonly hidden?: Hidden;
}

/** A new ticket that has an owner, dates and a next step before it is written; each draft draws its number anew. */
export const openTicket = (
  opening: Opening,
): { draft: () => Draft<Ticket>; effects: (made: Draft<Ticket>) => EffectBody[] } => {
  const { chain, calendar, context } = opening;
  const matter = withWordsOfDanger(opening.matter);
  const grade = gradeOf(matter);
  const { dangers, employerName, workerGroup = null } = matter;
  const route = routeGrievance(chain, { grade, dangers, employerName });
  const trade = federationsFor(opening.federations, workerGroup);
  const { now } = context;
  const startsAt = grade === 'CRITICAL' ? (opening.criticalFrom ?? now) : now;
  const tick = { grade, now: startsAt, calendar };
  const schedule = opening.hidden ? sealedSchedule(currentLimits, tick) : startSchedule(currentLimits, tick);
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
        inviteCode: opening.hidden ? null : context.randomId(),
        phoneDigests: matter.contact && !opening.hidden ? [opening.digest(matter.contact.phone)] : [],
        visit: opening.visit,
        owner: ownerOf(route.owner, chain),
        copied: opening.hidden ? [] : trade.told.map(markOfFederation),
        tried: opening.hidden ? [] : [...route.tried, ...trade.tried],
        workerGroup: opening.hidden ? null : workerGroup,
        state: opening.hidden ? 'SEALED' : 'SUBMITTED',
        schedule,
        question: null,
        outcome: null,
        timeline: firstLines(opening, route),
        filedAt: now.toISOString(),
        closedAt: null,
        ...opening.hidden,
      }),
    effects: (made) => (opening.hidden ? sealedEffects(made, now) : openingNotices(made, route, opening)),
  };
};

/** A life at stake goes to a human at once, ticked or only written; whoever has it there decides on. */
const lifeAtStake: readonly Danger[] = ['SELF_HARM', 'DANGER_TO_LIFE'];

const withWordsOfDanger = (matter: Opening['matter']): Opening['matter'] => {
  const written = redFlagsIn(matter.said).filter((danger) => lifeAtStake.includes(danger));
  return { ...matter, dangers: [...new Set([...matter.dangers, ...written])] };
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

const firstLines = ({ visit, hidden, context: { now } }: Opening, { tried }: Route<Office>) => [
  visit
    ? entryBy('districtWorker', 'filedOnVisit', now, { details: { visitedOn: visit.visitedOn } })
    : entryBy('worker', 'filed', now),
  ...(hidden ? [] : routedLines(tried, now)),
];

export const routedLines = (tried: Route<Office>['tried'], now: Date) =>
  reasonsOf(tried).map((details) => entryBy('clock', 'routed', now, { details }));

/** Only its worker is told; whether enough have reported is looked at once it is written. */
const sealedEffects = (made: Draft<Ticket>, now: Date): EffectBody[] => [
  notice(made, 'ticket.sealedWaiting', toWorker(made), now),
  { kind: 'unseal', sealKey: made.sealKey ?? '' },
];

const openingNotices = (
  made: Draft<Ticket>,
  route: Route<Office>,
  { visit, chain, context: { now } }: Opening,
): EffectBody[] => [
  notice(
    made,
    visit ? 'ticket.filedForYou' : 'ticket.filed',
    visit ? { accountIds: made.reporterIds } : toWorker(made),
    now,
  ),
  ...arrivalNotices(made, route, chain, now),
];

/** What the office that gets it is told, the city with it when it is critical, and whom it was passed over. */
export const arrivalNotices = (
  made: Draft<Ticket>,
  route: Route<Office>,
  chain: OfficeChain<Office>,
  now: Date,
): EffectBody[] => {
  const city = chain[chain.length - 1] ?? chain[0];
  const without = route.owner.handlers.length > 0 ? route.passedOver : [...route.passedOver, route.owner];
  return [
    notice(made, 'ticket.arrived', toOwner(made), now),
    ...made.copied.map(({ officeId }) => notice(made, 'ticket.tradeTold', { officeId }, now)),
    ...(made.grade === 'CRITICAL' && city !== route.owner
      ? [notice(made, 'ticket.arrived', { officeId: city.officeId }, now)]
      : []),
    ...without.map(({ name }) => notice(made, 'ticket.noHandler', toOwner(made), now, { withoutHandler: name })),
  ];
};
