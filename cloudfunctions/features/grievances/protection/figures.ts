import { categoryOf, grievanceCategories } from '@shared/features/grievances/categories';
import { readFigures } from '@shared/features/grievances/protection-contract';
import { all, type Leaf, protect } from '@shared/features/grievances/small-cells';
import { addDays, chinaDay, chinaInstant } from '@shared/time/china-day';
import { serve } from '../../../kernel/route';
import type { Collection, CollectionSpec } from '../../../platform/database';
import type { GrievanceNeeds } from '../needs';
import { isHidden } from '../settle';
import type { Ticket } from '../store';

const categories = Object.keys(grievanceCategories);
const city = '3302';

/** What may be told of one place: a null is a number that is not. */
interface Told {
  readonly counts: readonly (number | null)[];
  readonly total: number | null;
}

/** What was filed in one month, as it may be told. Written once when the month is over: two versions of it could be put together. */
export interface Figures {
  readonly _id: string;
  readonly regions: Readonly<Record<string, Told>>;
}

export const figuresSpec: CollectionSpec = { name: 'figures', indexes: [] };

const batch = 1000;
type Counted = Pick<Ticket, '_id' | 'filedKey' | 'matter' | 'workplaceTownCode' | 'sealedMatter'>;
const fields = ['filedKey', 'matter', 'workplaceTownCode', 'sealedMatter'] as const satisfies readonly (keyof Ticket)[];

const nextMonth = (month: string): string => addDays(`${month}-01`, 31).slice(0, 7);
const startOf = (month: string): string => chinaInstant(`${month}-01`).toISOString();

/** Everything filed in the month that an office may see, page by page. */
async function* filedIn(tickets: Collection<Ticket>, month: string): AsyncGenerator<Counted> {
  const before = startOf(nextMonth(month));
  for (let after: string | null = null; ; ) {
    const filedKey = after === null ? { from: startOf(month), before } : { after, before };
    const page: Counted[] = await tickets.find({
      where: { filedKey },
      orderBy: { filedKey: 'asc' },
      limit: batch,
      fields,
    });
    yield* page.filter((ticket) => !isHidden(ticket));
    after = page.at(-1)?.filedKey ?? null;
    if (page.length < batch || after === null) return;
  }
}

export const leavesOf = (tickets: Iterable<Pick<Ticket, 'matter' | 'workplaceTownCode'>>): Leaf[] => {
  const counts = new Map<string, number>();
  for (const { matter, workplaceTownCode } of tickets) {
    const key = `${workplaceTownCode}|${categoryOf(matter)}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].map(([key, count]) => {
    const [place = '', category = ''] = key.split('|');
    return { group: place.slice(0, 6), place, category, count };
  });
};

/** Every slice there is: the city, its counties and their towns, chosen together. */
export const tellableOf = (leaves: readonly Leaf[]): Figures['regions'] => {
  const { countOf, isTold } = protect(leaves);
  const told = (group: string, place: string): Told => {
    const number = (category: string) => (isTold(group, place, category) ? countOf(group, place, category) : null);
    return { counts: categories.map(number), total: number(all) };
  };
  const groups = [...new Set(leaves.map(({ group }) => group))];
  const places = [...new Map(leaves.map((leaf) => [leaf.place, leaf])).values()];
  return Object.fromEntries([
    [city, told(all, all)],
    ...groups.map((group) => [group, told(group, all)] as const),
    ...places.map(({ group, place }) => [place, told(group, place)] as const),
  ]);
};

/** Tells what was filed last month, once it is over; answers how many months were written. */
export const publishFigures = ({ tickets, figures }: Pick<GrievanceNeeds, 'tickets' | 'figures'>) => {
  let looked = '';
  return async (now: Date): Promise<number> => {
    const month = addDays(`${chinaDay(now).slice(0, 7)}-01`, -1).slice(0, 7);
    if (looked === month) return 0;
    if (await figures.byId(month)) {
      looked = month;
      return 0;
    }
    const filed: Counted[] = [];
    for await (const ticket of filedIn(tickets, month)) filed.push(ticket);
    // another instance may have written it meanwhile: the first one stands
    const isWritten =
      filed.length > 0 &&
      (await figures.insert({ _id: month, regions: tellableOf(leavesOf(filed)) })).refusedBy === null;
    looked = month;
    return isWritten ? 1 : 0;
  };
};

const nothing: Told = { counts: categories.map(() => 0), total: 0 };

export const serveReadFigures = ({ figures }: Pick<GrievanceNeeds, 'figures'>) =>
  serve(readFigures, async ({ month, regionCode }) => {
    const found = await figures.byId(month);
    const regions = found?.regions ?? {};
    const length = regionCode === city ? 6 : 9;
    const rows = Object.entries(regions)
      .filter(([code]) => code.length === length && code.startsWith(regionCode))
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([code, { counts, total }]) => ({ regionCode: code, counts: [...counts], total }));
    const { counts, total } = regions[regionCode] ?? nothing;
    return { month, categories, rows, totals: [...counts], total, isReady: found !== null };
  });
