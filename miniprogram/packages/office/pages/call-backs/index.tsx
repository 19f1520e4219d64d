import { listCallBacks } from '@shared/features/grievances/call-back-contract';
import { matterWord } from '@shared/features/grievances/matter-words';
import { useState } from 'react';
import { CallPanel } from '@/features/grievances/resolving/call-panel';
import { usePages } from '@/platform/use-pages';
import { Empty } from '@/ui/empty';
import { FailureNotice } from '@/ui/failure-notice';
import { ListRow } from '@/ui/list-row';
import { MorePager } from '@/ui/more-pager';
import { OfflineNotice } from '@/ui/offline-notice';
import { Page } from '@/ui/page';
import { SideBySide } from '@/ui/side-by-side';
import { Skeleton } from '@/ui/skeleton';
import { words } from '@/words/handling';
import { listWords, triedWords } from '@/words/resolving';

/** Workers to be called, those who wait longest first. */
export default function CallBacksPage() {
  const { rows, isLoading, failure, hasMore, isLoadingMore, loadMore, reload } = usePages(listCallBacks, {});
  const [openedId, setOpenedId] = useState<string | null>(null);
  const now = new Date();
  const opened = rows.find(({ ticketId }) => ticketId === openedId);
  const close = () => setOpenedId(null);
  const side = opened && {
    label: matterWord(opened.matter),
    content: <CallPanel key={opened.ticketId} row={opened} onSent={close} />,
  };
  return (
    <Page title={listWords.callBacks} isWide>
      <OfflineNotice />
      <SideBySide side={side ?? null} onClose={close} backWord={words.back} emptyWords={words.chooseOne}>
        <FailureNotice failure={failure} onRetry={reload} />
        {isLoading ? <Skeleton rows={5} /> : null}
        {!isLoading && !failure && rows.length === 0 ? (
          <Empty title={listWords.noCallBacksTitle}>{listWords.noCallBacks}</Empty>
        ) : null}
        {rows.map(({ ticketId, matter, employerName, officeName, calls, lastCallAt }) => (
          <ListRow
            key={ticketId}
            id={`call-${ticketId}`}
            title={matterWord(matter)}
            note={employerName ?? officeName}
            detail={triedWords(calls, lastCallAt, now)}
            onPress={() => setOpenedId(ticketId)}
          />
        ))}
        {rows.length > 0 ? <MorePager hasMore={hasMore} isLoading={isLoadingMore} onMore={loadMore} /> : null}
      </SideBySide>
    </Page>
  );
}
