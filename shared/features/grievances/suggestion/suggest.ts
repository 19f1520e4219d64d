import { categoryOf, type GrievanceCategory } from '../categories';
import { featuresOf } from './features';
import { judge, type Model } from './model';
import trained from './model.json';

export interface MatterSuggestion {
  readonly matter: string;
  /** 0 to 1; all matters together make 1. */
  readonly confidence: number;
}

export interface Suggestion {
  /** Probability, 0 to 1, that the text is a trade union's business. */
  readonly isAboutWork: number;
  /** The three likeliest, best first. A person decides. */
  readonly matters: readonly MatterSuggestion[];
  /** The first level with the most confidence; undefined below the floor: the page says "please choose". */
  readonly category: GrievanceCategory | undefined;
  /** The confidence of the likeliest first level, also below the floor. */
  readonly categoryConfidence: number;
  readonly pleaseChoose: boolean;
}

const notUnion = 'OTHER.NOT_UNION';
/** Chinese characters before a text may be called not the union's business. */
const leastForOther = 4;

/** Suggests what a grievance is about, from its title first. Never a decision: PIPL art. 24 and our default. */
export const suggest = (text: string, title?: string, model: Model = trained): Suggestion => {
  const { about, matters } = judge(model, featuresOf(text, title));
  const ranked = model.matters
    .map((matter, index) => ({ matter, confidence: about * (matters[index] ?? 0) }))
    .concat({ matter: notUnion, confidence: 1 - about })
    .sort((one, other) => other.confidence - one.confidence);
  const sums = new Map<GrievanceCategory, number>();
  for (const { matter, confidence } of ranked) {
    const category = categoryOf(matter);
    sums.set(category, (sums.get(category) ?? 0) + confidence);
  }
  const [best] = [...sums].sort(([, one], [, other]) => other - one);
  const said = `${title ?? ''}${text}`.match(/[一-龥]/g)?.length ?? 0;
  // a greeting alone is no sign that the matter is somebody else's
  const isEnough = said >= (best?.[0] === 'OTHER' ? leastForOther : 2);
  const category = isEnough && best && best[1] >= model.floor ? best[0] : undefined;
  return {
    isAboutWork: about,
    matters: ranked.slice(0, 3),
    category,
    categoryConfidence: best?.[1] ?? 0,
    pleaseChoose: category === undefined,
  };
};
