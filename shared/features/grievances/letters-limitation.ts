import { type ChinaDay, isChinaDay } from '../../time/china-day';
import { chineseDate } from '../papers/paper';

/** What begins the year anew (调解仲裁法 art. 27 II), as a ticket's log knows it. */
export const interruptionWords = {
  WORKER_CLAIMED: '职工向单位提出要求',
  /** Counts as the worker's own claim only when it was written for this worker. */
  LETTER_DELIVERED: '代表职工的函件送达单位',
  RELIEF_REQUESTED: '向有关部门请求权利救济',
  PROMISED: '单位同意履行',
  PART_PAID: '单位支付了一部分',
} as const;
export type InterruptionKind = keyof typeof interruptionWords;

export interface Interruption {
  readonly kind: InterruptionKind;
  readonly on: ChinaDay;
}

export interface LimitationFacts {
  /** 因拖欠劳动报酬发生争议: another beginning holds for it (art. 27 IV). */
  readonly isForWages: boolean;
  /** When the worker knew, or should have known, that a right was violated. */
  readonly knownOn: ChinaDay | null;
  readonly employment: { readonly state: 'ongoing' | 'unknown' } | { readonly state: 'ended'; readonly on: ChinaDay };
  readonly events: readonly Interruption[];
}

/** Where the year for going to arbitration stands. Information for the worker, never advice: an arbitrator decides. */
export interface Limitation {
  /** Null while the year does not run, or its beginning is not known. */
  readonly lastDay: ChinaDay | null;
  readonly article: string;
  /** What began it anew, oldest first. */
  readonly interruptedBy: readonly Interruption[];
  readonly isPassed: boolean;
  readonly isRunning: boolean;
}

const law = '《劳动争议调解仲裁法》第二十七条';

/** The same day of the next year, its last; 28 February where there is none. */
const yearAfter = (day: ChinaDay): ChinaDay => {
  const same = `${String(Number(day.slice(0, 4)) + 1).padStart(4, '0')}${day.slice(4)}`;
  return isChinaDay(same) ? same : `${same.slice(0, 5)}02-28`;
};

/** Wages are not limited while employed, then from the end of it. Of two readings the earlier day is taken: it is the safe one. */
const beginningOf = ({ isForWages, knownOn, employment }: LimitationFacts): ChinaDay | null => {
  if (!isForWages || employment.state === 'unknown') return knownOn;
  return employment.state === 'ended' ? employment.on : null;
};

/**
 * The year for applying to arbitration, 劳动争议调解仲裁法 art. 27, as it stands on `today`. An event before the beginning, after the
 * last day or after today changes nothing. A last day on a day of rest is not moved on: the earlier day is the safe one. Hindrances
 * that suspend the year (art. 27 III) are for a lawyer to see.
 */
export const limitationOf = (facts: LimitationFacts, today: ChinaDay): Limitation => {
  const isUnlimited = facts.isForWages && facts.employment.state === 'ongoing';
  const isFromTheEnd = facts.isForWages && facts.employment.state !== 'unknown';
  const article = `${law}${isFromTheEnd ? '第四款' : '第一款'}`;
  const beginning = beginningOf(facts);
  if (isUnlimited || beginning === null || beginning > today) {
    return { lastDay: null, article, interruptedBy: [], isPassed: false, isRunning: false };
  }
  let lastDay = yearAfter(beginning);
  let latest = beginning;
  const interruptedBy: Interruption[] = [];
  for (const event of [...facts.events].sort((a, b) => a.on.localeCompare(b.on))) {
    if (event.on <= latest || event.on > lastDay || event.on > today) continue;
    interruptedBy.push(event);
    latest = event.on;
    lastDay = yearAfter(event.on);
  }
  const isPassed = today > lastDay;
  return { lastDay, article, interruptedBy, isPassed, isRunning: !isPassed };
};

const isInformation = '以上只是信息提示，不是法律意见；以仲裁机构的认定为准，可以拨打 12351 咨询。';

/** What a worker reads about it. */
export const limitationSentence = ({ lastDay, article, interruptedBy, isPassed }: Limitation): string => {
  if (lastDay === null && article.endsWith('第四款')) {
    return `按${article}，劳动关系存续期间追讨拖欠的劳动报酬，不受一年仲裁时效的限制；劳动关系终止后，应当在一年内申请仲裁。${isInformation}`;
  }
  if (lastDay === null)
    return `申请劳动仲裁的时效是一年，从知道或者应当知道权利被侵害之日起算（${article}）。${isInformation}`;
  const restart = interruptedBy.at(-1);
  const why = restart ? `，从${chineseDate(restart.on)}（${interruptionWords[restart.kind]}）起重新计算` : '';
  const end = isPassed
    ? `按已有记录，时效在${chineseDate(lastDay)}已经届满`
    : `按已有记录，最后一天是${chineseDate(lastDay)}`;
  return `申请劳动仲裁的时效是一年（${article}）${why}。${end}。${isInformation}`;
};
