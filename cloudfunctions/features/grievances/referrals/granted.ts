import type { Referral } from '@shared/features/grievances/parts';

/** The referral that was consented to last. */
export const grantedOf = (referrals: readonly Referral[]): Referral | undefined =>
  referrals.filter(({ consent }) => consent === 'granted').at(-1);

/** The question to the worker that is open. */
export const openQuestion = (referrals: readonly Referral[]): Referral | undefined =>
  referrals.find(({ consent }) => consent === null);
