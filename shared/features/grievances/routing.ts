import type * as z from 'zod/mini';
import type { WorkerGroup } from '../membership/membership';
import { isPartial } from './conflict';
import type { routingReason, routingTrial } from './contract';
import { type Danger, type GrievanceGrade, isRedFlag } from './grade';

export type RoutingReason = z.output<typeof routingReason>;
export type RoutingTrial = z.output<typeof routingTrial>;

/** Somebody who handles in an office, with the names of the unions of which they are officers besides. */
export interface RoutableHandler {
  readonly officerOf?: readonly string[];
}

/** An office as routing sees it. */
export interface RoutableOffice {
  readonly officeId: string;
  readonly name: string;
  readonly level: 'town' | 'county' | 'city';
  /** The living ones. */
  readonly handlers: readonly RoutableHandler[];
}

/** A federation of a trade or of a base, which is told of what concerns its people. */
export interface RoutableFederation {
  readonly officeId: string;
  readonly name: string;
  readonly serves: readonly WorkerGroup[];
}

/** Offices of one place from the town up; one that does not exist is left out, the highest always does. */
export type OfficeChain<O extends RoutableOffice> = readonly [O, ...O[]];

/** What routing looks at. */
export interface Routed {
  readonly grade: GrievanceGrade;
  readonly dangers: readonly Danger[];
  readonly workerGroup: WorkerGroup | null;
  readonly employerName: string | null;
}

export interface Route<O extends RoutableOffice> {
  readonly owner: O;
  /** Offices passed over because nobody living and impartial handles there. */
  readonly passedOver: readonly O[];
  /** Every rule in the order it was tried, with what it found. */
  readonly tried: readonly RoutingTrial[];
}

const trial = (rule: RoutingTrial['rule'], isMet: boolean, office: { readonly name: string } | null): RoutingTrial => ({
  rule,
  isMet,
  officeName: office?.name ?? null,
});

/** The rules that decided, for whoever reads why a ticket is where it is. */
export const reasonsOf = (tried: readonly RoutingTrial[]): RoutingReason[] =>
  tried.flatMap(({ rule, isMet, officeName }) => (isMet && officeName !== null ? [{ rule, officeName }] : []));

const impartial = ({ handlers }: RoutableOffice, employerName: string | null): readonly RoutableHandler[] =>
  handlers.filter(({ officerOf = [] }) => !isPartial(officerOf, employerName));

/** The first office with a living handler who is not the employer's own; the highest one owns it even without, and says so. */
export const firstLiving = <O extends RoutableOffice>(
  offices: OfficeChain<O>,
  employerName: string | null,
): Route<O> => {
  const isAble = (office: O): boolean => impartial(office, employerName).length > 0;
  const owner = offices.find(isAble) ?? offices[offices.length - 1] ?? offices[0];
  const passedOver = offices.slice(0, offices.indexOf(owner));
  const without = isAble(owner) ? passedOver : [...passedOver, owner];
  const tried = [
    ...offices
      .slice(0, offices.indexOf(owner) + 1)
      .flatMap((office) => [
        trial('EMPLOYERS_OFFICER_EXCLUDED', impartial(office, employerName).length < office.handlers.length, office),
        ...(office === owner ? [] : [trial('NO_LIVING_HANDLER', true, office)]),
      ]),
    ...(passedOver.length === 0 ? [trial('NO_LIVING_HANDLER', false, owner)] : []),
    trial('CITY_WITHOUT_HANDLER', without.includes(owner), owner),
  ];
  return { owner, passedOver, tried };
};

export const isChain = <O extends RoutableOffice>(offices: readonly O[]): offices is OfficeChain<O> =>
  offices.length > 0;

/**
 * Where a new grievance goes: to the town where the work is done; with a red flag or graded CRITICAL to its county; up past offices
 * where nobody living and impartial handles.
 */
export const routeGrievance = <O extends RoutableOffice>(
  chain: OfficeChain<O>,
  { grade, dangers, employerName }: Omit<Routed, 'workerGroup'>,
): Route<O> => {
  const above = chain.filter(({ level }) => level !== 'town');
  const isFlagged = dangers.some(isRedFlag);
  const startsAbove = (isFlagged || grade === 'CRITICAL') && isChain(above);
  const route = firstLiving(startsAbove ? above : chain, employerName);
  const county = above[0] ?? null;
  const tried = [
    trial('WORKPLACE_TOWN', true, chain[0]),
    trial('RED_FLAG_TO_COUNTY', isFlagged && startsAbove, county),
    trial('CRITICAL_TO_COUNTY', grade === 'CRITICAL' && !isFlagged && startsAbove, county),
    ...route.tried,
  ];
  return { ...route, tried };
};

/** The federations of the worker's trade nearest to the place: they are told, and the office stays responsible. */
export const federationsFor = <F extends RoutableFederation>(
  federations: readonly F[],
  workerGroup: WorkerGroup | null,
): { readonly told: readonly F[]; readonly tried: readonly RoutingTrial[] } => {
  const told = workerGroup === null ? [] : federations.filter(({ serves }) => serves.includes(workerGroup));
  return {
    told,
    tried:
      told.length > 0
        ? told.map((federation) => trial('TRADE_FEDERATION_TOLD', true, federation))
        : [trial('TRADE_FEDERATION_TOLD', false, null)],
  };
};

const ranks: readonly RoutableOffice['level'][] = ['town', 'county', 'city'];

/** The office that takes over from this one; null when none stands above it. */
export const routeUp = <O extends RoutableOffice>(
  chain: OfficeChain<O>,
  { level }: Pick<RoutableOffice, 'level'>,
  employerName: string | null = null,
): Route<O> | null => {
  const above = chain.filter((office) => ranks.indexOf(office.level) > ranks.indexOf(level));
  return isChain(above) ? firstLiving(above, employerName) : null;
};
