import { readPost } from '@shared/features/posts/contract';
import { Failure } from '@shared/kernel/failure';
import { serve } from '../../kernel/route';
import { describePost, type PostNeeds } from './describe';

export const serveReadPost = ({ posts, calendar }: PostNeeds) =>
  serve(readPost, async ({ postId }, { now }) => {
    const post = await posts.byId(postId);
    if (!post) throw new Failure('thing.notFound');
    return { ...describePost(post, now, calendar), source: post.source };
  });
