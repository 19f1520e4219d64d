import type { ChinaDay } from '../../time/china-day';

/** What an office says it achieved. */
export interface Achieved {
  readonly result: 'PAID' | 'SOLVED' | 'PARTLY' | 'NOT_POSSIBLE';
  readonly amountPaidInFen?: number | undefined;
  readonly paidOn?: ChinaDay | undefined;
}

/** What is still missing before a ticket may be called resolved: "paid" names an amount and a day that is not in the future. */
export const missingFrom = ({ result, amountPaidInFen = 0, paidOn }: Achieved, today: ChinaDay): string[] => {
  const isInFuture = paidOn !== undefined && paidOn > today;
  if (result !== 'PAID') return isInFuture ? ['paidOn'] : [];
  return [
    ...(amountPaidInFen > 0 ? [] : ['amountPaidInFen']),
    ...(paidOn === undefined || isInFuture ? ['paidOn'] : []),
  ];
};
