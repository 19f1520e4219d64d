import { grievanceMatters } from '@shared/features/grievances/categories';
import { aboutZero, type Model, matterZero, signs, softmax } from '@shared/features/grievances/suggestion/model';
import { type Example, isAbout } from './examples';

const matters = grievanceMatters.filter((matter) => matter !== 'OTHER.NOT_UNION');
const epochs = 40;
const rate = 0.5;
/** Pull of every weight towards zero, each step. */
const decay = 1e-4;
/** What an invented sentence counts beside a labelled text. */
const inventedWeight = 0.5;
/** Weights of matters that are kept; sets the size of the model file. */
const keptPairs = 7_500;
const keptNames = 2_700;
/** A run of characters in fewer texts names somebody or something, and is left out. */
const leastTexts = 3;

/** The same examples in the same order give the same model, to the last sign. */
export const train = (examples: readonly Example[], floor: number): Model => {
  const counts = namesOf(examples);
  const names = [...counts.keys()];
  const about = learn(examples, names, 2, (example) => (isAbout(example) ? 1 : 0));
  const coded = examples.filter(({ matter }) => matter !== undefined && matter !== 'OTHER.NOT_UNION');
  const byMatter = learn(coded, names, matters.length, ({ matter }) => matters.indexOf(matter ?? ''));
  return pack(counts, about, byMatter, floor);
};

const namesOf = (examples: readonly Example[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const { features } of examples)
    for (const name of features.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Map([...counts].filter(([, count]) => count >= leastTexts).sort());
};

interface Fitted {
  readonly biases: Float64Array;
  /** By name, then by class. */
  readonly weights: Float64Array;
  readonly classes: number;
}

/** Multinomial logistic regression, AdaGrad, rare classes weighed up by the square root of their share. */
const learn = (
  examples: readonly Example[],
  names: readonly string[],
  classes: number,
  classOf: (example: Example) => number,
): Fitted => {
  const place = new Map(names.map((name, at) => [name, at]));
  const counts = new Float64Array(classes);
  for (const example of examples) counts[classOf(example)] = (counts[classOf(example)] ?? 0) + 1;
  const rows = examples.map((example) => ({
    truth: classOf(example),
    weight:
      (example.source === 'invented' ? inventedWeight : 1) *
      Math.sqrt(examples.length / classes / (counts[classOf(example)] || 1)),
    parts: [...example.features].flatMap(([name, strength]) => {
      const at = place.get(name);
      return at === undefined ? [] : [[at, strength] as const];
    }),
  }));
  const biases = new Float64Array(classes);
  const weights = new Float64Array(names.length * classes);
  const squares = new Float64Array(weights.length).fill(0.01);
  const order = shuffled(rows.length);
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    for (const at of order) {
      const row = rows[at];
      if (!row) continue;
      const scores = Array.from(biases);
      for (const [name, strength] of row.parts)
        for (let c = 0; c < classes; c += 1)
          scores[c] = (scores[c] ?? 0) + strength * (weights[name * classes + c] ?? 0);
      const errors = softmax(scores).map((probability, c) => row.weight * (probability - (c === row.truth ? 1 : 0)));
      for (let c = 0; c < classes; c += 1) biases[c] = (biases[c] ?? 0) - 0.01 * (errors[c] ?? 0);
      for (const [name, strength] of row.parts)
        for (let c = 0; c < classes; c += 1) {
          const cell = name * classes + c;
          const slope = (errors[c] ?? 0) * strength + decay * (weights[cell] ?? 0);
          squares[cell] = (squares[cell] ?? 0) + slope * slope;
          weights[cell] = (weights[cell] ?? 0) - (rate * slope) / Math.sqrt(squares[cell] ?? 1);
        }
    }
  }
  return { biases, weights, classes };
};

/** 0 to count - 1 in a fixed disorder. */
export const shuffled = (count: number, seed = 20260101): number[] => {
  const order = Array.from({ length: count }, (_, at) => at);
  let state = seed;
  for (let at = count - 1; at > 0; at -= 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const other = state % (at + 1);
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
  return order;
};

const largest = (values: Iterable<number>): number => {
  let most = 0;
  for (const value of values) most = Math.max(most, Math.abs(value));
  return most || 1;
};

const rounded = (value: number): number => Number(value.toPrecision(5));

const pack = (counts: ReadonlyMap<string, number>, about: Fitted, byMatter: Fitted, floor: number): Model => {
  const names = [...counts.keys()];
  const aboutOf = names.map((_, at) => (about.weights[at * 2 + 1] ?? 0) - (about.weights[at * 2] ?? 0));
  const aboutScale = rounded(largest(aboutOf) / (aboutZero - 1));
  const matterScale = rounded(largest(byMatter.weights) / matterZero);
  const useOf = names.map((name, at) => {
    const row = byMatter.weights.subarray(at * byMatter.classes, (at + 1) * byMatter.classes);
    return (Math.abs(aboutOf[at] ?? 0) + largest(row)) * Math.sqrt(counts.get(name) ?? 0);
  });
  const kept = names
    .map((_, at) => at)
    .sort((one, other) => (useOf[other] ?? 0) - (useOf[one] ?? 0))
    .slice(0, keptNames);
  const cells = kept
    .flatMap((at) =>
      Array.from({ length: byMatter.classes }, (_, c) => ({
        at,
        c,
        weight: byMatter.weights[at * byMatter.classes + c] ?? 0,
      })),
    )
    .sort((one, other) => Math.abs(other.weight) - Math.abs(one.weight))
    .slice(0, keptPairs);
  const packed = new Map(
    kept
      .sort((one, other) => one - other)
      .map((at) => [at, twoSigns(Math.round((aboutOf[at] ?? 0) / aboutScale) + aboutZero)]),
  );
  for (const { at, c, weight } of cells) {
    const steps = Math.round(weight / matterScale);
    if (steps !== 0) packed.set(at, `${packed.get(at)}${signs[c]}${signs[steps + matterZero]}`);
  }
  return {
    matters,
    aboutBias: rounded((about.biases[1] ?? 0) - (about.biases[0] ?? 0)),
    aboutScale,
    matterBiases: Array.from(byMatter.biases, rounded),
    matterScale,
    floor,
    weights: Object.fromEntries([...packed].map(([at, weights]) => [names[at] ?? '', weights])),
  };
};

const twoSigns = (value: number): string => `${signs[Math.floor(value / signs.length)]}${signs[value % signs.length]}`;
