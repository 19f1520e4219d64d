import { all, type Leaf, protect, smallestTold } from '@shared/features/grievances/small-cells';
import fc from 'fast-check';

const groups = ['G1', 'G2'];
const placesOf = (group: string) => [`${group}a`, `${group}b`];
const categories = ['A', 'B'];

const cellNames: readonly (readonly [string, string, string])[] = [
  ...groups.flatMap((group) => [...placesOf(group), all].map((place) => [group, place] as const)),
  [all, all] as const,
].flatMap(([group, place]) => [...categories, all].map((category) => [group, place, category] as const));

const leafNames = groups.flatMap((group) =>
  placesOf(group).flatMap((place) => categories.map((category) => ({ group, place, category }))),
);
const leavesOf = (counts: readonly number[]): Leaf[] =>
  leafNames.map((name, at) => ({ ...name, count: counts[at] ?? 0 }));

/** Every number of a table, worked out here by adding up. */
const numbersOf = (counts: readonly number[]): number[] =>
  cellNames.map(([group, place, category]) =>
    leafNames.reduce((sum, leaf, at) => {
      const isIn =
        (group === all || leaf.group === group) &&
        (place === all || leaf.place === place) &&
        (category === all || leaf.category === category);
      return isIn ? sum + (counts[at] ?? 0) : sum;
    }, 0),
  );

const told = (counts: readonly number[]): boolean[] => {
  const table = protect(leavesOf(counts));
  return cellNames.map((cell) => table.isTold(...cell));
};

const anyCounts = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 6 }), fc.integer({ min: 5, max: 60 })), {
  minLength: leafNames.length,
  maxLength: leafNames.length,
});

/** All tables near this one: every leaf up to two more or less. */
const near = (counts: readonly number[]): number[][] =>
  counts.reduce<number[][]>(
    (tables, count) => tables.flatMap((table) => [-1, 0, 1].map((by) => [...table, count + by])),
    [[]],
  );

describe('small numbers', () => {
  it('are never told, and their own number is what was counted', () => {
    fc.assert(
      fc.property(anyCounts, (counts) => {
        const table = protect(leavesOf(counts));
        numbersOf(counts).forEach((number, at) => {
          const cell = cellNames[at];
          if (!cell) return;
          expect(table.countOf(...cell)).toBe(number);
          if (number > 0 && number < smallestTold) expect(table.isTold(...cell)).toBe(false);
        });
      }),
      { numRuns: 500, seed: 20260302 },
    );
  });

  it('cannot be worked out from everything told together: another table, with nothing below one, tells the same', () => {
    fc.assert(
      fc.property(anyCounts, (counts) => {
        const numbers = numbersOf(counts);
        const isTold = told(counts);
        const alike = near(counts)
          .filter((other) => other.every((count) => count >= 0))
          .map(numbersOf)
          .filter((other) => other.every((number, at) => (isTold[at] ? number === numbers[at] : number >= 1)));
        numbers.forEach((number, at) => {
          if (number === 0 || number >= smallestTold) return;
          expect(alike.some((other) => other[at] !== number)).toBe(true);
        });
      }),
      { numRuns: 60, seed: 20260302 },
    );
  });

  it('leave a table without any as it is', () => {
    const counts = leafNames.map((_, at) => 10 + at);
    expect(told(counts)).not.toContain(false);
  });

  it('take their own total with them when nothing stands beside them', () => {
    const table = protect([{ group: 'G1', place: 'G1a', category: 'A', count: 3 }]);
    for (const cell of cellNames) expect(table.isTold(...cell) ? table.countOf(...cell) : 0).toBe(0);
  });

  it('keep the totals when two places and two kinds can hide each other', () => {
    const counts = [3, 20, 20, 20, 20, 20, 20, 20];
    const table = protect(leavesOf(counts));
    expect(table.isTold('G1', 'G1a', 'A')).toBe(false);
    for (const [group, place] of [
      ['G1', 'G1a'],
      ['G1', all],
      [all, all],
    ] as const) {
      expect(table.isTold(group, place, all)).toBe(true);
    }
    expect(cellNames.filter((cell) => !table.isTold(...cell))).toHaveLength(4);
  });
});
