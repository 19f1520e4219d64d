import type { GrievanceGrade } from './grade';

/** A length of time with its unit: hours run on, working days do not. */
export interface Limit {
  readonly count: number;
  readonly unit: 'hours' | 'workingDays';
}

export interface Limits {
  readonly version: string;
  readonly byGrade: Readonly<Record<GrievanceGrade, { readonly accept: Limit; readonly finish: Limit }>>;
  /** The clock for finishing stands still at most this long while the worker is asked something. */
  readonly pauseInWorkingDays: number;
  /** A worker who does not say whether it is solved is reminded after this long; then the office calls back this often. */
  readonly confirmInWorkingDays: number;
  readonly callBackInWorkingDays: number;
  /** A sealed grievance is shown to its office once so many people reported the same employer. */
  readonly sealedUntilPeople: number;
}

const workingDays = (count: number): Limit => ({ count, unit: 'workingDays' });

/**
 * Our default service promises; no law or notice sets them. A ticket keeps the version it was opened under (E37), so a change is a
 * new row here and never an edit.
 */
const versions: readonly [Limits, ...Limits[]] = [
  {
    version: '2026-11',
    byGrade: {
      CRITICAL: { accept: { count: 2, unit: 'hours' }, finish: workingDays(5) },
      MAJOR: { accept: workingDays(1), finish: workingDays(10) },
      NORMAL: { accept: workingDays(2), finish: workingDays(15) },
    },
    pauseInWorkingDays: 5,
    confirmInWorkingDays: 3,
    callBackInWorkingDays: 5,
    sealedUntilPeople: 3,
  },
];

/** The limits a ticket opened now is given. */
export const currentLimits: Limits = versions[versions.length - 1] ?? versions[0];

/** @throws RangeError for a version that never was */
export const limitsOf = (version: string): Limits => {
  const limits = versions.find((known) => known.version === version);
  if (!limits) throw new RangeError(`no limits of version ${version}`);
  return limits;
};
