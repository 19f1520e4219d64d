import type { Post } from '@shared/features/posts/post';
import type { CollectionSpec } from '../../platform/database';

/** A post as kept: its id is the document's, its location a GeoJSON point (GCJ-02), null when unknown. */
export interface PostDocument extends Omit<Post, 'id' | 'location'> {
  readonly _id: string;
  readonly location: {
    readonly type: 'Point';
    readonly coordinates: readonly [longitude: number, latitude: number];
  } | null;
}

export const postsSpec: CollectionSpec = {
  name: 'posts',
  indexes: [
    { name: 'location', keys: [['location', '2dsphere']] },
    { name: 'town', keys: [['townCode', 1]] },
  ],
};

export const postDocument = ({ id, location, ...post }: Post): PostDocument => ({
  ...post,
  _id: id,
  location: location && { type: 'Point', coordinates: [location.longitude, location.latitude] },
});
