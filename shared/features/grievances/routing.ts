import type * as z from 'zod/mini';
import type { routingReason } from './contract';
import type { GrievanceGrade } from './grade';

export type RoutingReason = z.output<typeof routingReason>;

/** An office as routing sees it. */
export interface RoutableOffice {
  readonly officeId: string;
  readonly name: string;
  readonly level: 'town' | 'county' | 'city';
  /** The living ones. */
  readonly handlers: readonly unknown[];
}

/** Offices of one place from the town up; one that does not exist is left out, the highest always does. */
export type OfficeChain<O extends RoutableOffice> = readonly [O, ...O[]];

export interface Route<O extends RoutableOffice> {
  readonly owner: O;
  /** Offices passed over because nobody living handles there. */
  readonly passedOver: readonly O[];
  readonly why: readonly RoutingReason[];
}

const reason = (rule: RoutingReason['rule'], { name }: RoutableOffice): RoutingReason => ({ rule, officeName: name });

/** The first office with a living handler; the highest one owns it even without, and says so. */
const firstLiving = <O extends RoutableOffice>(offices: OfficeChain<O>): Route<O> => {
  const owner = offices.find(({ handlers }) => handlers.length > 0) ?? offices[offices.length - 1] ?? offices[0];
  const passedOver = offices.slice(0, offices.indexOf(owner));
  const why = passedOver.map((office) => reason('NO_LIVING_HANDLER', office));
  return {
    owner,
    passedOver,
    why: owner.handlers.length > 0 ? why : [...why, reason('CITY_WITHOUT_HANDLER', owner)],
  };
};

const isChain = <O extends RoutableOffice>(offices: readonly O[]): offices is OfficeChain<O> => offices.length > 0;

/** Where a new grievance goes: to the town where the work is done, CRITICAL to its county, up past offices without a living handler. */
export const routeGrievance = <O extends RoutableOffice>(chain: OfficeChain<O>, grade: GrievanceGrade): Route<O> => {
  const above = chain.filter(({ level }) => level !== 'town');
  const startsAbove = grade === 'CRITICAL' && isChain(above);
  const route = firstLiving(startsAbove ? above : chain);
  const why = [
    reason('WORKPLACE_TOWN', chain[0]),
    ...(startsAbove ? [reason('CRITICAL_TO_COUNTY', above[0])] : []),
    ...route.why,
  ];
  return { ...route, why };
};

const ranks: readonly RoutableOffice['level'][] = ['town', 'county', 'city'];

/** The office that takes over from this one; null when none stands above it. */
export const routeUp = <O extends RoutableOffice>(
  chain: OfficeChain<O>,
  { level }: Pick<RoutableOffice, 'level'>,
): Route<O> | null => {
  const above = chain.filter((office) => ranks.indexOf(office.level) > ranks.indexOf(level));
  return isChain(above) ? firstLiving(above) : null;
};
