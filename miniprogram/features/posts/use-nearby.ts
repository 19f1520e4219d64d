import { nearestPosts } from '@shared/features/posts/contract';
import type { OutputOf } from '@shared/kernel/contract';
import type { Failure } from '@shared/kernel/failure';
import { useEffect } from 'react';
import { readStored, writeStored } from '@/platform/storage';
import { useAction } from '@/platform/use-action';
import { cityCentre } from './landmarks';
import type { Place } from './use-place';

export type NearbyPosts = OutputOf<typeof nearestPosts>;
export type NearbyPost = NearbyPosts['posts'][number];

export interface Nearby {
  readonly found: NearbyPosts | null;
  /** What is shown was asked before, maybe from elsewhere: there is no answer now. */
  readonly isOld: boolean;
  readonly failure: Failure | null;
  readonly retry: () => void;
}

const storedAs = 'posts.last';

/** One answer lies on the phone, whatever the place: a list of yesterday beats an empty page without a network. */
const lastFound = (): NearbyPosts | null => {
  const parsed = nearestPosts.output.safeParse(readStored(storedAs));
  return parsed.success ? parsed.data : null;
};

export const useNearby = (place: Place | null): Nearby => {
  const { longitude, latitude } = place ?? cityCentre;
  const {
    data: answer,
    error,
    refetch,
  } = useAction(nearestPosts, { at: { longitude, latitude } }, { isReady: place !== null });
  useEffect(() => {
    if (answer) writeStored(storedAs, answer);
  }, [answer]);
  const old = !answer && error ? lastFound() : null;
  return { found: answer ?? old, isOld: old !== null, failure: error, retry: () => void refetch() };
};
