import { readMyMembership } from '@shared/features/membership/contract';
import type { OutputOf } from '@shared/kernel/contract';
import { useEffect } from 'react';
import { useAction } from '@/platform/use-action';
import { useFreshOnShow } from '@/platform/use-fresh-on-show';
import { forgetLastApplication } from './last-application';

type MyMembership = OutputOf<typeof readMyMembership>;
export type MyApplication = NonNullable<MyMembership['application']>;
export type MemberCardFacts = NonNullable<MyMembership['card']>;

/** The person's application and card; kept on the phone, so that the card can be shown without a network. */
export const useMyMembership = () => {
  const membership = useAction(readMyMembership, {}, { isKept: true });
  const isApproved = membership.data?.application?.state === 'APPROVED';
  useEffect(() => {
    if (isApproved) forgetLastApplication();
  }, [isApproved]);
  useFreshOnShow(membership);
  return membership;
};
