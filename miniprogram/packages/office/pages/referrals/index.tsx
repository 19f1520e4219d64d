import { listReferrals } from '@shared/features/grievances/referral-contract';
import { useState } from 'react';
import { ReferralDesk } from '@/features/grievances/resolving/referral-desk';
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
import { listWords, referralStateWords } from '@/words/resolving';

/** What the union gave to a department, with the worker's consent. */
export default function ReferralsPage() {
  const { rows, isLoading, failure, hasMore, isLoadingMore, loadMore, reload } = usePages(listReferrals, {});
  const [openedId, setOpenedId] = useState<string | null>(null);
  const close = () => setOpenedId(null);
  const side = openedId && {
    label: listWords.referrals,
    content: <ReferralDesk key={openedId} ticketId={openedId} onSent={close} />,
  };
  return (
    <Page title={listWords.referrals} isWide>
      <OfflineNotice />
      <SideBySide side={side || null} onClose={close} backWord={words.back} emptyWords={words.chooseOne}>
        <FailureNotice failure={failure} onRetry={reload} />
        {isLoading ? <Skeleton rows={5} /> : null}
        {!isLoading && !failure && rows.length === 0 ? (
          <Empty title={listWords.noReferralsTitle}>{listWords.noReferrals}</Empty>
        ) : null}
        {rows.map(({ ticketId, number, purpose, officeName, decision }) => (
          <ListRow
            key={ticketId}
            id={`referral-${ticketId}`}
            title={purpose}
            note={officeName}
            detail={number}
            tag={referralStateWords[decision ?? 'none']}
            tone={decision === null ? 'waiting' : 'plain'}
            onPress={() => setOpenedId(ticketId)}
          />
        ))}
        {rows.length > 0 ? <MorePager hasMore={hasMore} isLoading={isLoadingMore} onMore={loadMore} /> : null}
      </SideBySide>
    </Page>
  );
}
