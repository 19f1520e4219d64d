import type { OfficeChain } from '@shared/features/grievances/routing';
import { mayDo } from '@shared/features/grievances/states';
import { nextStep } from '@shared/features/grievances/steps';
import { chinaWorkingCalendar as calendar } from '@shared/time/china-working-calendar';
import { openTicket } from '../cloudfunctions/features/grievances/open-ticket';
import { settle } from '../cloudfunctions/features/grievances/settle';
import type { Ticket, VisitLink } from '../cloudfunctions/features/grievances/store';
import { takeStep } from '../cloudfunctions/features/grievances/take-step';
import type { Effect, EffectBody } from '../cloudfunctions/kernel/effects';
import type { Handler, Matter, Office } from '../cloudfunctions/kernel/ports';
import { demoNow, type Making } from './making';
import { officesAbove } from './offices';
import type { Random } from './random';
import type { StaffBook } from './staff';
import type { Act } from './ticket-acts';

/** Who works on tickets, and what they are made with. */
export interface Setting {
  readonly staff: StaffBook;
  readonly making: Making;
}

/** Everything that happens to one ticket until now. */
export interface Course {
  readonly ticketId: string;
  readonly matter: Matter;
  readonly reporterIds: readonly string[];
  readonly visit: VisitLink | null;
  readonly openedAt: Date;
  readonly acts: readonly Act[];
  /** Who of an office takes it: the one named first, or whoever is at work. */
  readonly handledBy: 'first' | 'anyone';
}

/** A ticket as it stands, and what its writes asked of others on the way. */
export interface Life {
  readonly ticket: Ticket;
  readonly effects: readonly Effect[];
  /** As it was when it was opened. */
  readonly opened: Ticket;
}

/** The offices above a town with the people who handle in them. */
const chainOf = (townCode: string, { handlers }: StaffBook): OfficeChain<Office> => {
  const office = ({
    officeId,
    officeName: name,
    level,
    regionCode,
    parentId,
    phone,
  }: ReturnType<typeof officesAbove>[0]) => ({
    officeId,
    name,
    level,
    regionCode,
    parentOfficeId: parentId,
    phone,
    handlers: handlers.get(regionCode) ?? [],
  });
  const [town, county, city] = officesAbove(townCode);
  return [office(town), office(county), office(city)];
};

const written = (ticket: Ticket, bodies: readonly EffectBody[]): Life['effects'] =>
  // The first effect of every write is its audit line.
  bodies.map((body, at) => ({ ...body, id: `${ticket._id}-${ticket.version}-${at + 1}` }));

interface Standing {
  readonly ticket: Ticket;
  readonly effects: readonly Effect[];
}

const grown = ({ ticket, effects }: Standing, next: Ticket, bodies: readonly EffectBody[]): Standing => {
  const newer = { ...next, version: ticket.version + 1 };
  return { ticket: newer, effects: [...effects, ...written(newer, bodies)] };
};

/** With every step its clock took before `until`, each at the moment it was due. */
const clockedUntil = (standing: Standing, chain: OfficeChain<Office>, until: string): Standing => {
  const { state, owner, schedule, agenda, grade } = standing.ticket;
  const step = nextStep({ state, isAtTop: owner.isTop, schedule, agenda });
  if (!step || step.at > until) return standing;
  const taken = takeStep(standing.ticket, chain, { grade, now: new Date(step.at), calendar });
  return taken ? clockedUntil(grown(standing, taken.next, taken.effects), chain, until) : standing;
};

type Choose = (handlers: readonly [Handler, ...Handler[]]) => Handler;

const acted = (before: Standing, act: Act, chain: OfficeChain<Office>, choose: Choose): Standing => {
  const standing = clockedUntil(before, chain, act.at.toISOString());
  const { ticket } = standing;
  if (!mayDo(act.transition, ticket.state)) throw new Error(`${act.transition} of a ticket that is ${ticket.state}`);
  const [first, ...others] = chain.find(({ officeId }) => officeId === ticket.owner.officeId)?.handlers ?? [];
  if (!first) throw new Error(`nobody handles in ${ticket.owner.officeName}`);
  const { handlerAccountId, handlerName } = ticket.owner;
  const handler = handlerAccountId
    ? { accountId: handlerAccountId, name: handlerName ?? '' }
    : choose([first, ...others]);
  const next = { ...ticket, ...settle(act.next(ticket, { now: act.at, handler, chain })) };
  return grown(standing, next, act.effects(next, act.at));
};

const opened = (
  { ticketId, matter, reporterIds, visit, openedAt }: Course,
  chain: OfficeChain<Office>,
  { seal, secrets }: Making,
  random: Random,
): Standing => {
  const { photoIds: _, ...words } = matter;
  const context = { now: openedAt, randomId: () => random.text(22) };
  const { draft, effects } = openTicket({
    ticketId,
    matter: words,
    photoPaths: [],
    seal,
    digest: (phone) => secrets.digest('phoneDigest', phone),
    reporterIds,
    visit,
    chain,
    federations: [],
    calendar,
    context,
  });
  const made = draft();
  const ticket: Ticket = { ...made, version: 1, receipts: [], outbox: [], hasOutbox: false };
  return { ticket, effects: written(ticket, effects(made)) };
};

/** Lives a course through the rules the functions decide by, clock steps included. @throws when an act is not possible then */
export const live = (course: Course, { staff, making }: Setting, random: Random): Life => {
  const chain = chainOf(course.matter.workplaceTownCode, staff);
  const start = opened(course, chain, making, random);
  const choose: Choose = (handlers) => (course.handledBy === 'first' ? handlers[0] : random.pick(handlers));
  let standing = start;
  for (const act of course.acts) standing = acted(standing, act, chain, choose);
  return { ...clockedUntil(standing, chain, demoNow), opened: start.ticket };
};
