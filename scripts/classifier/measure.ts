import { categoryOf, grievanceCategories } from '@shared/features/grievances/categories';
import { dangers } from '@shared/features/grievances/grade';
import { redFlagsIn } from '@shared/features/grievances/suggestion/red-flags';
import { type Suggestion, suggest } from '@shared/features/grievances/suggestion/suggest';
import { type Example, isAbout } from './examples';
import { shuffled, train } from './train';

const folds = 10;

export interface Tried {
  readonly example: Example;
  readonly suggestion: Suggestion;
  /** The first level with the most confidence and that confidence, whatever the floor. */
  readonly category: string;
  readonly confidence: number;
}

/** Every example of `measured` judged by a model that has not seen it; `always` is in every training. */
export const crossValidate = (measured: readonly Example[], always: readonly Example[]): Tried[] => {
  const order = shuffled(measured.length)
    .map((at) => measured[at])
    .filter((example) => example !== undefined);
  return Array.from({ length: folds }, (_, fold) => {
    const model = train([...order.filter((_, at) => at % folds !== fold), ...always], 0);
    return order
      .filter((_, at) => at % folds === fold)
      .map((example) => tried(example, suggest(example.text, example.title, model)));
  }).flat();
};

const tried = (example: Example, suggestion: Suggestion): Tried => ({
  example,
  suggestion,
  category: suggestion.category ?? 'OTHER',
  confidence: suggestion.categoryConfidence,
});

const ratio = (part: number, whole: number): string => (whole === 0 ? '   –' : (part / whole).toFixed(2).padStart(4));

const precisionAndRecall = <T>(all: readonly T[], isTrue: (one: T) => boolean, isSaid: (one: T) => boolean): string => {
  const right = all.filter((one) => isTrue(one) && isSaid(one)).length;
  const said = all.filter(isSaid).length;
  const truth = all.filter(isTrue).length;
  return `precision ${ratio(right, said)} (${right}/${said})  recall ${ratio(right, truth)} (${right}/${truth})`;
};

/** About fifteen words, on the title alone: what the model has to beat. */
const titleWords = /工资|社保|劳动|职工|员工|养老保险|医疗保险|医保|公积金|工伤|退休|就业|失业|农民工|辞职|辞退/;

export const aboutWork = (all: readonly Tried[]): string[] => [
  `label of the set, words of the title: ${precisionAndRecall(
    all,
    (one) => one.example.isLabour === true,
    (one) => titleWords.test(one.example.title ?? ''),
  )}`,
  ...[0.3, 0.5, 0.7].map(
    (line) =>
      `label of the set, model from ${line}:    ${precisionAndRecall(
        all,
        (one) => one.example.isLabour === true,
        (one) => one.suggestion.isAboutWork >= line,
      )}`,
  ),
  `label or our code, words of the title: ${precisionAndRecall(
    all,
    (one) => isAbout(one.example),
    (one) => titleWords.test(one.example.title ?? ''),
  )}`,
  `label or our code, model from 0.5:    ${precisionAndRecall(
    all,
    (one) => isAbout(one.example),
    (one) => one.suggestion.isAboutWork >= 0.5,
  )}`,
];

/** What a person would say: our code, else not the union's business where the set says so too. */
const truthOf = ({ matter, isLabour }: Example): string | undefined =>
  matter === undefined ? (isLabour ? undefined : 'OTHER') : categoryOf(matter);

export const perCategory = (all: readonly Tried[], floor: number): string[] => {
  const known = all.filter(({ example }) => truthOf(example) !== undefined);
  return Object.keys(grievanceCategories).map((category) => {
    const isTrue = ({ example }: Tried) => truthOf(example) === category;
    return `${category.padEnd(20)}${precisionAndRecall(known, isTrue, (one) => one.category === category && one.confidence >= floor)}`;
  });
};

export const floorEffect = (all: readonly Tried[]): string[] => {
  const known = all.filter(({ example }) => truthOf(example) !== undefined);
  const ofWork = known.filter(({ example }) => truthOf(example) !== 'OTHER');
  return [0, 0.2, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6, 0.7, 0.8].map((floor) => {
    const part = (some: readonly Tried[]) => {
      const suggested = some.filter((one) => one.confidence >= floor);
      const right = suggested.filter((one) => one.category === truthOf(one.example)).length;
      return `suggested ${ratio(suggested.length, some.length)}  right of these ${ratio(right, suggested.length)} (${right}/${suggested.length})`;
    };
    return `floor ${floor.toFixed(2)}  all: ${part(known)}   about work: ${part(ofWork)}`;
  });
};

export const confusions = (all: readonly Tried[], floor: number): string[] => {
  const counts = new Map<string, string[]>();
  for (const { example, category, confidence } of all) {
    const truth = truthOf(example);
    if (truth === undefined || truth === category || confidence < floor) continue;
    const key = `${truth} taken for ${category}`;
    counts.set(key, [...(counts.get(key) ?? []), example.id]);
  }
  return [...counts]
    .sort(([, one], [, other]) => other.length - one.length)
    .map(([key, ids]) => `${ids.length}  ${key}: ${ids.join(' ')}`);
};

/** Our code in the first place, and among the three suggested; only texts that carry a code. */
export const matterHits = (all: readonly Tried[]): string => {
  const coded = all.filter(({ example }) => example.matter !== undefined);
  const firsts = coded.filter(({ example, suggestion }) => suggestion.matters[0]?.matter === example.matter).length;
  const threes = coded.filter(({ example, suggestion }) =>
    suggestion.matters.some(({ matter }) => matter === example.matter),
  ).length;
  return `second level: first ${ratio(firsts, coded.length)}, among three ${ratio(threes, coded.length)} of ${coded.length}`;
};

/** Which labelled texts the danger words stop at, labour first; whether rightly, a reader must say. */
export const redFlags = (examples: readonly Example[]): string[] =>
  dangers.map((danger) => {
    const found = examples.filter(({ title, text }) => redFlagsIn(`${title ?? ''}。${text}`).includes(danger));
    const idsOf = (isLabour: boolean) =>
      found.flatMap((one) => (one.isLabour === isLabour ? [one.id] : [])).join(' ') || '–';
    return `${danger.padEnd(15)}${found.length}  labour: ${idsOf(true)}  others: ${idsOf(false)}`;
  });
