import { nearestPosts } from '@shared/features/posts/contract';
import { distanceInMetres, walkingMinutes } from '@shared/places/distance';
import { serve } from '../../kernel/route';
import { describePost, locationOf, type PostNeeds } from './describe';

/** As far as a search looks: beyond it "the nearest" helps nobody on foot or on a bike. */
const searchRadiusInMetres = 50_000;
/** The promise of the 15-minute service circle, on foot. */
const circleInMinutes = 15;

export const serveNearestPosts = ({ posts, calendar }: PostNeeds) =>
  serve(nearestPosts, async ({ at, limit }, { now }) => {
    const found = await posts.near({ field: 'location', ...at, withinMetres: searchRadiusInMetres, limit });
    const rows = found.flatMap((post) => {
      const location = locationOf(post);
      if (!location) return [];
      const metres = Math.round(distanceInMetres(at, location));
      return [
        { ...describePost(post, now, calendar), distanceInMetres: metres, walkingMinutes: walkingMinutes(metres) },
      ];
    });
    return {
      posts: rows,
      withinFifteenMinutes: rows.filter((row) => row.walkingMinutes <= circleInMinutes).length,
      credit: found.some(({ source }) => source === 'openstreetmap') ? '© OpenStreetMap contributors' : '',
      asOf: now.toISOString(),
    };
  });
