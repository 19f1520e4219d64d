import { listInbox } from '@shared/features/grievances/contract';
import { usePages } from '@/platform/use-pages';
import { Choice } from '@/ui/choice';
import { Empty } from '@/ui/empty';
import { FailureNotice } from '@/ui/failure-notice';
import { MorePager } from '@/ui/more-pager';
import { Skeleton } from '@/ui/skeleton';
import { words } from '@/words/handling';
import { officeTicketWords } from '@/words/ticket-rows';
import { InboxRow } from './inbox-row';

export type Show = 'open' | 'closed';

interface InboxListProps {
  readonly show: Show;
  readonly onShow: (show: Show) => void;
  readonly openedId: string | undefined;
  readonly onOpen: (ticketId: string) => void;
}

const filters = [
  { value: 'open', label: words.open },
  { value: 'closed', label: words.closed },
] as const;

/** The office's tickets by the time that is left, overdue first. */
export function InboxList({ show, onShow, openedId, onOpen }: InboxListProps) {
  const { rows, isLoading, failure, hasMore, isLoadingMore, loadMore, reload } = usePages(listInbox, { show });
  const now = new Date();
  return (
    <>
      <Choice id='show' label={words.show} options={filters} value={show} onChange={onShow} />
      <FailureNotice failure={failure} onRetry={reload} />
      {isLoading ? <Skeleton rows={5} /> : null}
      {!isLoading && !failure && rows.length === 0 ? (
        <Empty title={words.noneTitles[show]}>{words.none[show]}</Empty>
      ) : null}
      {rows.map((ticket) => (
        <InboxRow
          key={ticket.ticketId}
          id={`ticket-${ticket.ticketId}`}
          row={officeTicketWords(ticket, now)}
          isOpened={ticket.ticketId === openedId}
          onPress={() => onOpen(ticket.ticketId)}
        />
      ))}
      {rows.length > 0 ? <MorePager hasMore={hasMore} isLoading={isLoadingMore} onMore={loadMore} /> : null}
    </>
  );
}
