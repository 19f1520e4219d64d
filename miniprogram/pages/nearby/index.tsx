import { PlaceNotice } from '@/features/posts/place-notice';
import { PostList } from '@/features/posts/post-list';
import { useNearby } from '@/features/posts/use-nearby';
import { usePlace } from '@/features/posts/use-place';
import { Empty } from '@/ui/empty';
import { FailureNotice } from '@/ui/failure-notice';
import { Notice } from '@/ui/notice';
import { Page } from '@/ui/page';
import { Skeleton } from '@/ui/skeleton';
import { words } from '@/words/posts';

export default function NearbyPage() {
  const choice = usePlace();
  const { place } = choice;
  const { found, isOld, failure, retry } = useNearby(place);
  return (
    <Page title={words.title} tab={1}>
      <PlaceNotice {...choice} />
      {isOld ? <Notice tone='waiting'>{words.old}</Notice> : <FailureNotice failure={failure} onRetry={retry} />}
      {!found && !failure ? <Skeleton rows={4} /> : null}
      {found && place && found.posts.length > 0 ? <PostList found={found} position={place} /> : null}
      {found && found.posts.length === 0 ? <Empty title={words.noneTitle}>{words.none}</Empty> : null}
    </Page>
  );
}
