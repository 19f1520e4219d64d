import { useState } from 'react';
import { DecisionPanel } from '@/features/membership/decision-panel';
import { QueueList } from '@/features/membership/queue-list';
import { useQueue } from '@/features/membership/use-queue';
import { usePageQuery } from '@/platform/navigation';
import { Empty } from '@/ui/empty';
import { FailureNotice } from '@/ui/failure-notice';
import { MorePager } from '@/ui/more-pager';
import { OfflineNotice } from '@/ui/offline-notice';
import { Page } from '@/ui/page';
import { SideBySide } from '@/ui/side-by-side';
import { Skeleton } from '@/ui/skeleton';
import { approvalWords } from '@/words/membership';

function Queue({
  queue,
  onOpen,
}: {
  readonly queue: ReturnType<typeof useQueue>;
  readonly onOpen: (id: string) => void;
}) {
  const { pages, rows } = queue;
  if (pages.isLoading) return <Skeleton />;
  if (pages.failure && rows.length === 0) return <FailureNotice failure={pages.failure} onRetry={pages.reload} />;
  if (rows.length === 0) return <Empty title={approvalWords.emptyTitle}>{approvalWords.empty}</Empty>;
  return (
    <>
      <FailureNotice failure={pages.failure} onRetry={pages.reload} />
      <QueueList rows={rows} onOpen={onOpen} />
      <MorePager hasMore={pages.hasMore} isLoading={pages.isLoadingMore} onMore={pages.loadMore} />
    </>
  );
}

/** Applications by the time left; each is decided where it stands in the list. */
export default function ApprovalsPage() {
  const { applicationId: asked = null } = usePageQuery();
  const [openedId, setOpenedId] = useState<string | null>(asked);
  const queue = useQueue();
  const opened = queue.rows.find(({ application }) => application.applicationId === openedId);
  const next = queue.rows.find(({ outcome }) => outcome === null);
  const open = (applicationId: string | null) => {
    queue.dismiss();
    setOpenedId(applicationId);
  };
  const side = opened && {
    label: opened.application.name,
    content: (
      <DecisionPanel
        key={opened.application.applicationId}
        row={opened}
        isSending={queue.isSending}
        failure={queue.failure}
        onDecide={(decision) => queue.decide(opened.application, decision)}
        onNext={next ? () => open(next.application.applicationId) : null}
      />
    ),
  };
  return (
    <Page title={approvalWords.title} isWide>
      <OfflineNotice />
      <SideBySide
        side={side ?? null}
        onClose={() => open(null)}
        backWord={approvalWords.back}
        emptyWords={approvalWords.choose}
      >
        <Queue queue={queue} onOpen={open} />
      </SideBySide>
    </Page>
  );
}
