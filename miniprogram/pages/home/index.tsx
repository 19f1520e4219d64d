import { View } from '@tarojs/components';
import { useScanToJoin } from '@/features/membership/use-scan-to-join';
import { homeEntries } from '@/features/people/home-entries';
import { Unread, Work } from '@/features/people/home-parts';
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
import { Tiles } from '@/ui/tiles';
import { homeWords } from '@/words/home';
import { joinWords } from '@/words/membership';
import { ownTicketWords } from '@/words/ticket-rows';

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

function Shown({ home, onScan }: { readonly home: Home; readonly onScan: () => void }) {
  const { work, everyday } = homeEntries(home, onScan);
  return (
    <>
      <Unread count={home.unreadMessages} />
      <StandingCard home={home} />
      <Work tiles={work} />
      {home.openTickets.length > 0 ? <OpenTickets tickets={home.openTickets} asOf={home.asOf} /> : null}
      <Tiles tiles={everyday} />
      {home.openTickets.length === 0 ? <View className='home__teaching'>{homeWords.noTickets}</View> : null}
    </>
  );
}

function MainAction({ home, onScan }: { readonly home: Home; readonly onScan: () => void }) {
  const { id, title, onPress } = homeEntries(home, onScan).main;
  return (
    <Button id={id} kind='main' onPress={onPress}>
      {title}
    </Button>
  );
}

/** Everything that waits for the person, in one call, and the few things people come for. */
export default function HomePage() {
  const { data: home, error, refetch } = useHome();
  const { start, isUnreadable } = useScanToJoin((scene) => openPage('pages/join/index', { scene }));
  return (
    <Page title={homeWords.title} tab={0} action={home ? <MainAction home={home} onScan={start} /> : null}>
      <OfflineNotice />
      {isUnreadable ? <Notice tone='wrong'>{joinWords.unreadable}</Notice> : null}
      {error ? <FailureNotice failure={error} onRetry={() => void refetch()} /> : null}
      {home ? <Shown home={home} onScan={start} /> : null}
      {home || error ? null : <Skeleton />}
    </Page>
  );
}
