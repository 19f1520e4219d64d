import type { Failure, FailureCode } from '@shared/kernel/failure';

/** What the cloud said last to one question. */
export interface Answer {
  readonly value: unknown;
  readonly failure: Failure | null;
  /** Milliseconds since 1970; 0 when the value is missing or known to be out of date. */
  readonly answeredAt: number;
}

/** One question several pages may be watching. `turn` grows with every asking: a late answer of an older one is dropped. */
export interface Question {
  answer: Answer;
  ask: () => Promise<unknown>;
  turn: number;
  underWay: Promise<void> | null;
  readonly watchers: Set<() => void>;
}

const freshForInMs = 15_000;
const mostQuestions = 60;
const retryDelaysInMs = [400, 800];
/** Refusals that may pass by themselves; every other one is an answer. */
const passing: readonly FailureCode[] = ['client.offline', 'server.busy', 'server.unavailable'];

const questions = new Map<string, Question>();

/** Finds a question, or begins one with what is known already. */
export const questionOf = (key: string, known: () => unknown): Question => {
  const existing = questions.get(key);
  if (existing) return existing;
  forgetUnwatched();
  const answer: Answer = { value: known(), failure: null, answeredAt: 0 };
  const question: Question = { answer, ask: async () => undefined, turn: 0, underWay: null, watchers: new Set() };
  questions.set(key, question);
  return question;
};

export const isStale = ({ answer }: Question): boolean => Date.now() - answer.answeredAt > freshForInMs;

export const settle = (question: Question, change: Partial<Answer>): void => {
  question.answer = { ...question.answer, ...change };
  for (const watcher of [...question.watchers]) watcher();
};

/** Asks once, however many pages want to know. */
export const askOnce = (question: Question): Promise<void> => {
  question.underWay ??= askAnew(question);
  return question.underWay;
};

/** Asks again all that is on the screen; what is not is asked when it is next opened. For after a command. */
export const askAllAnew = (): void => {
  for (const question of questions.values()) {
    question.answer = { ...question.answer, answeredAt: 0 };
    // One under way may have been answered before the command: its answer must not be the last word.
    question.underWay = question.watchers.size > 0 ? askAnew(question) : null;
  }
};

/** Asks again what is on the screen and no longer fresh. For when the person or the network comes back. */
export const askStale = (): void => {
  for (const question of questions.values())
    if (question.watchers.size > 0 && isStale(question)) void askOnce(question);
};

const askAnew = async (question: Question): Promise<void> => {
  question.turn += 1;
  const { turn } = question;
  const change = await withRetries(question.ask);
  if (turn !== question.turn) return;
  question.underWay = null;
  settle(question, change);
};

const withRetries = async (ask: () => Promise<unknown>): Promise<Partial<Answer>> => {
  for (const delay of [...retryDelaysInMs, null]) {
    try {
      return { value: await ask(), failure: null, answeredAt: Date.now() };
    } catch (error) {
      const failure = error as Failure; // call throws nothing else
      if (delay === null || !passing.includes(failure.code)) return { failure };
      await new Promise((resolve) => setTimeout(resolve, delay));
    }
  }
  return {};
};

const forgetUnwatched = (): void => {
  for (const [key, { watchers, underWay }] of questions) {
    if (questions.size < mostQuestions) return;
    if (watchers.size === 0 && !underWay) questions.delete(key);
  }
};
