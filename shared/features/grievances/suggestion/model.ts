import type { Features } from './features';

/** What the training writes; `npm run classifier -- train`. */
export interface Model {
  readonly matters: readonly string[];
  readonly aboutBias: number;
  readonly aboutScale: number;
  readonly matterBiases: readonly number[];
  readonly matterScale: number;
  /** Below this confidence in the first level the person is asked to choose. */
  readonly floor: number;
  /** Name, then two signs for the weight of 'about work', then one sign for a matter and one for its weight, and so on. */
  readonly weights: Readonly<Record<string, string>>;
}

export const signs = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const worthOf = new Map(Array.from(signs, (sign, value) => [sign, value]));
const value = (sign: string | undefined): number => worthOf.get(sign ?? '') ?? 0;
/** A matter's weight runs from -30 to 30 steps of `matterScale`. */
export const matterZero = 30;
/** The weight of 'about work' runs from -1900 to 1900 steps of `aboutScale`. */
export const aboutZero = 1900;

/** Probability that the text is the union's business, and the probability of each matter in the model's order, given that. */
export const judge = (model: Model, features: Features): { readonly about: number; readonly matters: number[] } => {
  let about = model.aboutBias;
  const scores = [...model.matterBiases];
  for (const [name, strength] of features) {
    const packed = model.weights[name];
    if (packed === undefined) continue;
    about += strength * (value(packed[0]) * signs.length + value(packed[1]) - aboutZero) * model.aboutScale;
    for (let at = 2; at < packed.length; at += 2) {
      const matter = value(packed[at]);
      scores[matter] = (scores[matter] ?? 0) + strength * (value(packed[at + 1]) - matterZero) * model.matterScale;
    }
  }
  return { about: 1 / (1 + Math.exp(-about)), matters: softmax(scores) };
};

export const softmax = (scores: readonly number[]): number[] => {
  const highest = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - highest));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
};
