import { halfWidth } from './half-width';
import { lexicon, workWords } from './lexicon';

/** Feature name (characters, or '@' and a matter) to its strength, about 0 to 1. */
export type Features = ReadonlyMap<string, number>;

/** A writer's title sums up what follows; a first sentence that stands in for it often does not. */
const bodyShare = { titled: 0.22, untitled: 0.5 };
const lexiconShare = 0.8;
/** Characters of the body that are read: what matters comes first, and the time stays bounded. */
const bodyLimit = 400;
const titleLimit = 60;

/** '*' in a phrase stands for up to six characters. */
const patternOf = (words: string): RegExp =>
  new RegExp(
    words
      .split(' ')
      .map((word) => word.replace('+', '\\+').replace('*', '.{0,6}'))
      .join('|'),
  );
const patterns = Object.entries({ work: workWords, ...lexicon }).map(
  ([of, words]) => [`@${of}`, patternOf(words)] as const,
);

/** What the model looks at: runs of one to three characters and the lexicon, the title first. */
export const featuresOf = (text: string, title?: string): Features => {
  const [head, body] = headAndBody(text, title);
  const features = new Map<string, number>();
  const add = (name: string, strength: number) => features.set(name, (features.get(name) ?? 0) + strength);
  for (const [part, share] of [
    [head, 1],
    [body, title?.trim() ? bodyShare.titled : bodyShare.untitled],
  ] as const) {
    const grams = gramsOf(part);
    const length = Math.sqrt(grams.size || 1);
    for (const gram of grams) add(gram, share / length);
    for (const [name, pattern] of patterns) if (pattern.test(part)) add(name, share * lexiconShare);
  }
  return features;
};

/** Without a title the first sentence is the title. */
const headAndBody = (text: string, title?: string): readonly [string, string] => {
  const body = cleaned(text.slice(0, 2 * bodyLimit));
  if (title?.trim()) return [cleaned(title).slice(0, titleLimit), body.slice(0, bodyLimit)];
  const sentence = /^[\s，]*[^。！？!?；;\n]*/.exec(body)?.[0] ?? '';
  const end = Math.min(sentence.length, titleLimit);
  return [body.slice(0, end), body.slice(end, end + bodyLimit)];
};

/** Made-up place letters of the public texts (A3区) and blanks say nothing; every figure is 0. */
const cleaned = (text: string): string =>
  halfWidth(text)
    .replace(/_x000D_/g, '')
    .replace(/西地省|[A-M]\d*(?=[市区县州])/g, '')
    .replace(/[^\S\n]+/g, '');

const gramsOf = (text: string): Set<string> => {
  const grams = new Set<string>();
  for (const run of text.replace(/\d+/g, '0').split(/[^一-龥0A-Za-z+]+/)) {
    for (let start = 0; start < run.length; start += 1) {
      for (let size = 1; size <= 3 && start + size <= run.length; size += 1) grams.add(run.slice(start, start + size));
    }
  }
  return grams;
};
