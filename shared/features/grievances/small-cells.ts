/** How many of one category came from one place; places lie in groups, as towns do in counties. */
export interface Leaf {
  readonly group: string;
  readonly place: string;
  readonly category: string;
  readonly count: number;
}

/** From one to so many people can be guessed: such a number is never told. */
export const smallestTold = 5;

/** Stands for every category, every place of a group, or every group. */
export const all = '*';

/** The number of a place (or `all` of a group, or of everything) and a category (or `all`). */
export interface Table {
  readonly countOf: (group: string, place: string, category: string) => number;
  /** False: it is not told, because it is small or would give a small one away. */
  readonly isTold: (group: string, place: string, category: string) => boolean;
}

/** Changes of single leaves that leave everything told as it is: they show that a small number could be another one. */
type Move = readonly (readonly [leaf: Leaf, by: 1 | -1])[];

const keyOf = (group: string, place: string, category: string): string => `${group}|${place}|${category}`;

/** Every number a leaf is part of: its own, its place's, its group's, the whole's, by category and in all. */
const cellsOf = ({ group, place, category }: Leaf): string[] =>
  [
    [group, place],
    [group, all],
    [all, all],
  ].flatMap(([of = '', at = '']) => [keyOf(of, at, category), keyOf(of, at, all)]);

/** The numbers a move changes; where two changes meet and cancel each other, nothing does. */
const changedBy = (move: Move): Map<string, number> => {
  const changes = new Map<string, number>();
  for (const [leaf, by] of move) {
    for (const cell of cellsOf(leaf)) changes.set(cell, (changes.get(cell) ?? 0) + by);
  }
  for (const [cell, by] of changes) if (by === 0) changes.delete(cell);
  return changes;
};

const isSmall = (count: number): boolean => count > 0 && count < smallestTold;

/**
 * Which numbers of one table may be told. Every small one is left out, and beside it as many others as it takes for it to have at
 * least two possible values: for each small number there is a move over numbers not told, after which everything told is the same, no
 * number not told is zero, and the small one is another. Slices of one table tell nothing more together than apart, because the choice
 * is made over the whole of it.
 */
export const protect = (leaves: readonly Leaf[]): Table => {
  const present = leaves.filter(({ count }) => count > 0);
  const counts = new Map<string, number>();
  for (const leaf of present) {
    for (const cell of cellsOf(leaf)) counts.set(cell, (counts.get(cell) ?? 0) + leaf.count);
  }
  const small = [...counts].filter(([, count]) => isSmall(count)).sort(([left], [right]) => (left < right ? -1 : 1));
  const untold = new Set(small.map(([cell]) => cell));
  for (const [cell] of small) {
    const best = cheapest(movesFor(cell, present), untold, counts, cell);
    for (const changed of best) untold.add(changed);
  }
  return {
    countOf: (...cell) => counts.get(keyOf(...cell)) ?? 0,
    isTold: (...cell) => !untold.has(keyOf(...cell)),
  };
};

/** The numbers to leave out for the move that costs the least of what is told. There is always one: a leaf of the cell alone. */
const cheapest = (
  moves: Iterable<Move>,
  untold: ReadonlySet<string>,
  counts: ReadonlyMap<string, number>,
  cell: string,
): readonly string[] => {
  let best: { readonly cells: readonly string[]; readonly cost: number } | null = null;
  for (const move of moves) {
    const changes = changedBy(move);
    if (!changes.has(cell)) continue;
    // the smaller of the two ways must leave every number above zero, so that nobody can rule it out
    if ([...changes].some(([changed, by]) => (counts.get(changed) ?? 0) + by < 1)) continue;
    const cells = [...changes.keys()].filter((changed) => !untold.has(changed));
    const cost = cells.reduce((sum, changed) => sum + (counts.get(changed) ?? 0), 0);
    if (best && best.cost <= cost) continue;
    best = { cells, cost };
    if (cost === 0) break;
  }
  return best?.cells ?? [];
};

/** One more of a leaf of the cell, and what may be moved against it. */
function* movesFor(cell: string, leaves: readonly Leaf[]): Generator<Move> {
  const byKey = new Map(leaves.map((leaf) => [keyOf(leaf.group, leaf.place, leaf.category), leaf]));
  const places = [...new Map(leaves.map((leaf) => [keyOf(leaf.group, leaf.place, ''), leaf])).values()];
  const categories = [...new Set(leaves.map(({ category }) => category))];
  const leafOf = ({ group, place }: Leaf, category: string) => byKey.get(keyOf(group, place, category));
  for (const leaf of leaves.filter((candidate) => cellsOf(candidate).includes(cell))) {
    for (const place of places) {
      const against = leafOf(place, leaf.category);
      if (place.place === leaf.place || !against) continue;
      for (const category of categories) {
        const [beside, across] = [leafOf(leaf, category), leafOf(place, category)];
        if (category === leaf.category || !beside || !across) continue;
        yield [
          [leaf, 1],
          [against, -1],
          [beside, -1],
          [across, 1],
        ];
      }
      yield [
        [leaf, 1],
        [against, -1],
      ];
    }
    for (const category of categories) {
      const beside = leafOf(leaf, category);
      if (category !== leaf.category && beside)
        yield [
          [leaf, 1],
          [beside, -1],
        ];
    }
    yield [[leaf, 1]];
  }
}
