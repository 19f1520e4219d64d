import type { Message } from '@/features/messages/message-address';
import { PushOffer } from '@/features/messages/push-offer';
import { useMessages } from '@/features/messages/use-messages';
import { useHome } from '@/features/people/use-home';
import { workEntries } from '@/features/people/work-entries';
import { Empty } from '@/ui/empty';
import { FailureNotice } from '@/ui/failure-notice';
import { ListRow } from '@/ui/list-row';
import { MorePager } from '@/ui/more-pager';
import { OfflineNotice } from '@/ui/offline-notice';
import { Page } from '@/ui/page';
import { Skeleton } from '@/ui/skeleton';
import { recentWords } from '@/words/dates';
import { messageSentence, messageWords } from '@/words/messages';

const numberIn = ({ template, details }: Message): string =>
  details.number === undefined ? '' : messageWords.number(template, details.number);

function Inbox({ worksHere }: { readonly worksHere: boolean }) {
  const { rows, isLoading, isLoadingMore, hasMore, failure, loadMore, reload, open } = useMessages();
  const now = new Date();
  if (isLoading) return <Skeleton />;
  if (failure && rows.length === 0) return <FailureNotice failure={failure} onRetry={reload} />;
  if (rows.length === 0) return <Empty title={messageWords.emptyTitle}>{messageWords.empty}</Empty>;
  return (
    <>
      <FailureNotice failure={failure} onRetry={reload} />
      {rows.map((message) => (
        <ListRow
          key={message.messageId}
          id={`message-${message.messageId}`}
          title={messageSentence(message.template, message.details, now)}
          note={recentWords(message.at, now)}
          detail={numberIn(message)}
          {...(message.isRead ? {} : { tag: messageWords.unread, tone: 'waiting' })}
          onPress={() => open(message, worksHere)}
        />
      ))}
      <MorePager hasMore={hasMore} isLoading={isLoadingMore} onMore={loadMore} />
    </>
  );
}

export default function MessagesPage() {
  const { data: home } = useHome();
  return (
    <Page title={messageWords.title} tab={2}>
      <OfflineNotice />
      <Inbox worksHere={workEntries(home?.duties ?? []).length > 0} />
      <PushOffer />
    </Page>
  );
}
