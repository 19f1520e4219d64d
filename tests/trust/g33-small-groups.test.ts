import { fileGrievance } from '@shared/features/grievances/contract';
import { readFigures } from '@shared/features/grievances/protection-contract';
import { smallestTold } from '@shared/features/grievances/small-cells';
import { leavesOf, tellableOf } from '../../cloudfunctions/features/grievances/protection/figures';
import type { Ticket } from '../../cloudfunctions/features/grievances/store';
import { createSecrets } from '../../cloudfunctions/platform/secrets';
import { buildDemoCity } from '../../demo/city';
import { aCity, arrears } from '../api/grievances/a-city';
import { testKeys } from '../support/test-cloud';

type Regions = ReturnType<typeof tellableOf>;

/** The numbers that add up: each category and the total of a place, and the places of a county, the counties of the city. */
const sumsOf = (regions: Regions): string[][] => {
  const codes = Object.keys(regions);
  const columns = [...(regions['3302']?.counts ?? []).keys(), 'total'];
  const below = (code: string) =>
    codes.filter((other) => other.startsWith(code) && other.length === (code.length === 4 ? 6 : 9));
  return [
    ...codes.map((code) => [`${code}/total`, ...columns.slice(0, -1).map((column) => `${code}/${column}`)]),
    ...codes
      .filter((code) => code.length < 9)
      .flatMap((code) =>
        columns.map((column) => [`${code}/${column}`, ...below(code).map((other) => `${other}/${column}`)]),
      ),
  ];
};

const toldOf = (regions: Regions): Map<string, number> => {
  const told = new Map<string, number>();
  for (const [code, { counts, total }] of Object.entries(regions)) {
    [...counts, total].forEach((count, at) => {
      if (count !== null) told.set(`${code}/${at === counts.length ? 'total' : at}`, count);
    });
  }
  return told;
};

/** Every number somebody can work out who has all slices side by side: whatever is alone missing from a sum, again and again. */
const workedOut = (regions: Regions): Map<string, number> => {
  const known = toldOf(regions);
  const sums = sumsOf(regions);
  for (let isNew = true; isNew; ) {
    isNew = false;
    for (const [whole = '', ...parts] of sums) {
      const missing = [whole, ...parts].filter((name) => !known.has(name));
      const [name] = missing;
      if (missing.length !== 1 || name === undefined) continue;
      const sum = parts.reduce((total, part) => total + (known.get(part) ?? 0), 0);
      known.set(name, name === whole ? sum : (known.get(whole) ?? 0) - sum);
      isNew = true;
    }
  }
  return known;
};

const smallOf = (numbers: ReadonlyMap<string, number>) =>
  [...numbers].filter(([, count]) => count > 0 && count < smallestTold);

describe('G33 small groups', () => {
  const tickets = buildDemoCity(createSecrets(testKeys))
    .lines.filter(({ collection }) => collection === 'tickets')
    .map(({ document }) => document as unknown as Ticket);
  const months = [...new Set(tickets.map(({ filedAt }) => filedAt.slice(0, 7)))].sort();

  it('are in no slice of any month of the demo city, and in no two put together', () => {
    expect(months.length).toBeGreaterThan(3);
    let untold = 0;
    for (const month of [...months, 'all at once']) {
      const regions = tellableOf(
        leavesOf(tickets.filter(({ filedAt }) => month === 'all at once' || filedAt.startsWith(month))),
      );
      expect(smallOf(toldOf(regions))).toEqual([]);
      expect(smallOf(workedOut(regions))).toEqual([]);
      untold += Object.values(regions)
        .flatMap(({ counts }) => counts)
        .filter((count) => count === null).length;
    }
    expect(untold).toBeGreaterThan(100);
  });

  it('would be found by this scan were only the small numbers themselves left out', () => {
    const regions = tellableOf(leavesOf(tickets));
    const [code] = Object.keys(regions).filter((key) => key.length === 9);
    const town = regions[code ?? ''];
    if (!town) throw new Error('no town');
    const counts = town.counts.map((_, at) => (at === 0 ? null : 10));
    const naive: Regions = { ...regions, [code ?? '']: { counts, total: 10 * (counts.length - 1) + 3 } };
    expect(smallOf(workedOut(naive))).toContainEqual([`${code}/0`, 3]);
  });

  it('are told a month after, once, and not as they would look today', async () => {
    const { world, worker, stranger } = await aCity();
    for (let at = 0; at < 9; at++) await world.as(worker).must(fileGrievance, { ...arrears, said: `第 ${at} 件` });
    for (let at = 0; at < 2; at++) await world.as(stranger).must(fileGrievance, { ...arrears, matter: 'SERVICE.CARD' });
    await world.runJobs();
    expect(await world.as(null).must(readFigures, { month: '2026-03' })).toMatchObject({ isReady: false, rows: [] });
    world.at('2026-04-01T00:10:00+08:00');
    await world.runJobs();
    const figures = await world.as(null).must(readFigures, { month: '2026-03', regionCode: '330226' });
    expect(figures.isReady).toBe(true);
    expect(figures.rows).toHaveLength(1);
    expect(figures.totals[figures.categories.indexOf('SERVICE')]).toBeNull();
    expect(figures.totals.filter((count) => count !== null && count > 0 && count < smallestTold)).toEqual([]);
    const before = await world.documents('figures');
    await world.as(worker).must(fileGrievance, arrears);
    await world.runJobs();
    expect(await world.documents('figures')).toEqual(before);
  });

  it('leaves out what is sealed: no count tells that it is there', async () => {
    const { world, worker } = await aCity();
    for (let at = 0; at < 6; at++) await world.as(worker).must(fileGrievance, { ...arrears, identity: 'sealed' });
    world.at('2026-04-01T00:10:00+08:00');
    await world.runJobs();
    expect(await world.documents('figures')).toEqual([]);
  });
});
