import { listMyGrievances } from '@shared/features/grievances/contract';
import { usePages } from '@/platform/use-pages';
import { Empty } from '@/ui/empty';
import { FailureNotice } from '@/ui/failure-notice';
import { ListRow } from '@/ui/list-row';
import { MorePager } from '@/ui/more-pager';
import { Skeleton } from '@/ui/skeleton';
import { words } from '@/words/grievances';
import { ownTicketWords } from '@/words/ticket-rows';

/** The worker's own tickets, newest first. */
export function OwnTickets({ onOpen }: { readonly onOpen: (ticketId: string) => void }) {
  const { rows, isLoading, failure, hasMore, isLoadingMore, loadMore, reload } = usePages(listMyGrievances, {});
  const now = new Date();
  if (isLoading) return <Skeleton rows={4} />;
  if (rows.length === 0 && !failure) return <Empty title={words.noneTitle}>{words.none}</Empty>;
  return (
    <>
      <FailureNotice failure={failure} onRetry={reload} />
      {rows.map((ticket) => (
        <ListRow
          key={ticket.ticketId}
          id={`ticket-${ticket.ticketId}`}
          {...ownTicketWords(ticket, now)}
          onPress={() => onOpen(ticket.ticketId)}
        />
      ))}
      {rows.length > 0 ? <MorePager hasMore={hasMore} isLoading={isLoadingMore} onMore={loadMore} /> : null}
    </>
  );
}
