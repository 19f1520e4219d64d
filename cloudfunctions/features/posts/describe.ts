import { isOpenAt } from '@shared/features/posts/opening';
import type { WorkingCalendar } from '@shared/time/working-calendar';
import type { Collection } from '../../platform/database';
import type { PostDocument } from './store';

export interface PostNeeds {
  readonly posts: Collection<PostDocument>;
  readonly calendar: WorkingCalendar;
}

export const locationOf = ({ location }: PostDocument): { longitude: number; latitude: number } | null => {
  if (!location) return null;
  const [longitude, latitude] = location.coordinates;
  return { longitude, latitude };
};

/** A post as everyone may see it, with whether it is open at this instant. */
export const describePost = (post: PostDocument, now: Date, calendar: WorkingCalendar) => {
  const opening = isOpenAt(post.hours, now, calendar);
  const { changesAt } = opening;
  return {
    postId: post._id,
    name: post.name,
    kind: post.kind,
    address: post.address,
    location: locationOf(post),
    phone: post.phone,
    services: [...post.services],
    isStandIn: post.isStandIn,
    isOpen: opening.isOpen,
    ...(changesAt ? { changesAt: changesAt.toISOString() } : {}),
    isHoursCertain: opening.isCertain,
  };
};
