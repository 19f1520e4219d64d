import { listMyVisits } from '@shared/features/visits/contract';
import { chinaDay } from '@shared/time/china-day';
import { usePages } from '@/platform/use-pages';
import { Empty } from '@/ui/empty';
import { FailureNotice } from '@/ui/failure-notice';
import { ListRow } from '@/ui/list-row';
import { MorePager } from '@/ui/more-pager';
import { Skeleton } from '@/ui/skeleton';
import { dayWords } from '@/words/dates';
import { mattersWord, metWords, words } from '@/words/visits';

/** The district worker's own visits, newest first. */
export function OwnVisits({ onOpen }: { readonly onOpen: (visitId: string) => void }) {
  const { rows, isLoading, failure, hasMore, isLoadingMore, loadMore, reload } = usePages(listMyVisits, {});
  const now = new Date();
  if (isLoading) return <Skeleton rows={5} />;
  if (rows.length === 0 && !failure) return <Empty title={words.noneTitle}>{words.none}</Empty>;
  return (
    <>
      <FailureNotice failure={failure} onRetry={reload} />
      {rows.map(({ visitId, unionName, visitedAt, peopleMet, matterCount }) => (
        <ListRow
          key={visitId}
          id={`visit-${visitId}`}
          title={unionName}
          note={`${dayWords(chinaDay(new Date(visitedAt)), now)}，${metWords(peopleMet)}`}
          tag={mattersWord(matterCount)}
          tone={matterCount > 0 ? 'waiting' : 'plain'}
          onPress={() => onOpen(visitId)}
        />
      ))}
      {rows.length > 0 ? <MorePager hasMore={hasMore} isLoading={isLoadingMore} onMore={loadMore} /> : null}
    </>
  );
}
