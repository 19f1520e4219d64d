import { listInbox } from '@shared/features/grievances/contract';
import { countTickets } from '@shared/features/grievances/handing-contract';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useAction } from '@/platform/use-action';
import { usePages } from '@/platform/use-pages';
import { useWideScreen } from '@/platform/wide-screen';
import { Checkbox } from '@/ui/checkbox';
import { Choice } from '@/ui/choice';
import { Empty } from '@/ui/empty';
import { FailureNotice } from '@/ui/failure-notice';
import { MorePager } from '@/ui/more-pager';
import { Skeleton } from '@/ui/skeleton';
import { filterCount, filterWords, words as handing } from '@/words/handing';
import { words } from '@/words/handling';
import { officeTicketWords } from '@/words/ticket-rows';
import { BulkAssign } from './handing/bulk-assign';
import { type InboxFilter, inboxFilters, inputOf } from './inbox-filter';
import { InboxRow } from './inbox-row';

export type Show = 'open' | 'closed';

interface InboxListProps {
  readonly show: Show;
  readonly filter: InboxFilter;
  readonly onFilter: (show: Show, filter: InboxFilter) => void;
  readonly openedId: string | undefined;
  readonly onOpen: (ticketId: string) => void;
}

const shows = [
  { value: 'open', label: words.open },
  { value: 'closed', label: words.closed },
] as const;
const atMost = 20;

/** Links to the views of what is open, with how many tickets lie behind each. */
function FilterLinks({ filter, onFilter }: Pick<InboxListProps, 'filter' | 'onFilter'>) {
  const { data } = useAction(countTickets, {});
  const counts = { all: data?.open, overdue: data?.overdue, today: undefined, mine: data?.mine };
  const options = inboxFilters.map((value) => ({ value, label: filterCount(filterWords[value], counts[value]) }));
  return (
    <Choice
      id='filter'
      label={words.filter}
      options={options}
      value={filter}
      onChange={(chosen) => onFilter('open', chosen)}
    />
  );
}

/** The office's tickets by the time that is left, overdue first. */
export function InboxList({ show, filter, onFilter, openedId, onOpen }: InboxListProps) {
  const input = show === 'open' ? { show, ...inputOf(filter) } : { show };
  const { rows, isLoading, failure, hasMore, isLoadingMore, loadMore, reload } = usePages(listInbox, input);
  const mayTick = useWideScreen() && show === 'open';
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const tick = (ticketId: string, isTicked: boolean) =>
    setTicked(isTicked ? [...ticked, ticketId].slice(-atMost) : ticked.filter((one) => one !== ticketId));
  const given = () => {
    setTicked([]);
    reload();
  };
  const now = new Date();
  return (
    <>
      <Choice
        id='show'
        label={words.show}
        options={shows}
        value={show}
        onChange={(chosen) => onFilter(chosen, 'all')}
      />
      {show === 'open' ? <FilterLinks filter={filter} onFilter={onFilter} /> : null}
      {mayTick ? <BulkAssign ticketIds={ticked} onGiven={given} /> : null}
      <FailureNotice failure={failure} onRetry={reload} />
      {isLoading ? <Skeleton rows={5} /> : null}
      {!isLoading && !failure && rows.length === 0 ? (
        <Empty title={words.noneTitles[show]}>{words.none[show]}</Empty>
      ) : null}
      {rows.map((ticket) => {
        const row = officeTicketWords(ticket, now);
        const { ticketId } = ticket;
        const line = (
          <InboxRow
            key={ticketId}
            id={`ticket-${ticketId}`}
            row={row}
            isOpened={ticketId === openedId}
            onPress={() => onOpen(ticketId)}
          />
        );
        if (!mayTick) return line;
        return (
          <View key={ticketId} className='inbox-row__ticked'>
            <Checkbox
              id={`tick-${ticketId}`}
              label={handing.tick(row.title)}
              isChecked={ticked.includes(ticketId)}
              onChange={(isTicked) => tick(ticketId, isTicked)}
            >
              {' '}
            </Checkbox>
            {line}
          </View>
        );
      })}
      {rows.length > 0 ? <MorePager hasMore={hasMore} isLoading={isLoadingMore} onMore={loadMore} /> : null}
    </>
  );
}
