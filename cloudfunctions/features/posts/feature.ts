import type { WorkingCalendar } from '@shared/time/working-calendar';
import type { Feature } from '../../kernel/feature';
import type { PostDirectory } from '../../kernel/ports';
import type { Database } from '../../platform/database';
import { serveNearestPosts } from './nearest';
import { serveReadPost } from './read';
import { type PostDocument, postsSpec } from './store';

interface Needs {
  readonly database: Database;
  readonly calendar: WorkingCalendar;
}

export const createPosts = ({ database, calendar }: Needs): Feature & { posts: PostDirectory } => {
  const posts = database.collection<PostDocument>(postsSpec.name);
  return {
    routes: [serveNearestPosts({ posts, calendar }), serveReadPost({ posts, calendar })],
    posts: {
      byId: async (postId) => {
        const post = await posts.byId(postId);
        return post && { postId, name: post.name, regionCode: post.townCode ?? post.countyCode };
      },
    },
  };
};
