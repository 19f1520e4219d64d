import { View } from '@tarojs/components';
import { useScanToJoin } from '@/features/membership/use-scan-to-join';
import { Entries, openFiling, Unread, Work } from '@/features/people/home-parts';
import { StandingCard } from '@/features/people/standing-card';
import { useHome } from '@/features/people/use-home';
import type { Home } from '@/features/people/work-entries';
import { openPage } from '@/platform/navigation';
import { Button } from '@/ui/button';
import { FailureNotice } from '@/ui/failure-notice';
import { ListRow } from '@/ui/list-row';
import { Notice } from '@/ui/notice';
import { OfflineNotice } from '@/ui/offline-notice';
import { Page } from '@/ui/page';
import { Skeleton } from '@/ui/skeleton';
import { ownTicketWords } from '@/words/grievances';
import { entryWords, homeWords } from '@/words/home';
import { joinWords } from '@/words/membership';

function OpenTickets({ tickets, asOf }: { readonly tickets: Home['openTickets']; readonly asOf: string }) {
  const now = new Date(asOf);
  return (
    <>
      <View className='home__heading'>{homeWords.myTickets}</View>
      {tickets.map((ticket) => (
        <ListRow
          key={ticket.ticketId}
          id={`ticket-${ticket.ticketId}`}
          {...ownTicketWords(ticket, now)}
          onPress={() => openPage('pages/grievance/index', { ticketId: ticket.ticketId })}
        />
      ))}
      <Button id='all-tickets' onPress={() => openPage('pages/grievances/index')}>
        {homeWords.allTickets}
      </Button>
    </>
  );
}

/** Everything that waits for the person, in one call, and the few things people come for. */
export default function HomePage() {
  const { data: home, error, refetch } = useHome();
  const { start, isUnreadable } = useScanToJoin((scene) => openPage('pages/join/index', { scene }));
  const isJoining = home?.membership === null;
  const main = isJoining ? (
    <Button id='main-join' kind='main' onPress={start}>
      {entryWords.join.title}
    </Button>
  ) : (
    <Button id='main-file' kind='main' onPress={openFiling}>
      {entryWords.file.title}
    </Button>
  );
  return (
    <Page title={homeWords.title} tab={0} action={main}>
      <OfflineNotice />
      {isUnreadable ? <Notice tone='wrong'>{joinWords.unreadable}</Notice> : null}
      {error ? <FailureNotice failure={error} onRetry={() => void refetch()} /> : null}
      {home ? (
        <>
          <Unread count={home.unreadMessages} />
          <StandingCard home={home} />
          <Work duties={home.duties} />
          {home.openTickets.length > 0 ? <OpenTickets tickets={home.openTickets} asOf={home.asOf} /> : null}
          <Entries onScan={start} withoutScan={isJoining} />
          {home.openTickets.length === 0 ? <View className='home__teaching'>{homeWords.noTickets}</View> : null}
        </>
      ) : error ? null : (
        <Skeleton />
      )}
    </Page>
  );
}
