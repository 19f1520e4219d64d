import type { Unsettled } from './settle';

/** When the outcome that stands was recorded. */
export const resolvedAtOf = ({ timeline, filedAt }: Pick<Unsettled, 'timeline' | 'filedAt'>): string =>
  timeline.filter(({ kind }) => kind === 'outcome' || kind === 'promiseKept').at(-1)?.at ?? filedAt;
