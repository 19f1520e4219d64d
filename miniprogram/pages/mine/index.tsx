import { View } from '@tarojs/components';
import { ApplicationCard } from '@/features/membership/application-card';
import { MemberCard } from '@/features/membership/member-card';
import { type MyApplication, useMyMembership } from '@/features/membership/use-my-membership';
import { useScanToJoin } from '@/features/membership/use-scan-to-join';
import { setLargeType, useLargeType } from '@/platform/large-type';
import { openPage } from '@/platform/navigation';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Checkbox } from '@/ui/checkbox';
import { Empty } from '@/ui/empty';
import { FailureNotice } from '@/ui/failure-notice';
import { ListRow } from '@/ui/list-row';
import { Notice } from '@/ui/notice';
import { OfflineNotice } from '@/ui/offline-notice';
import { Page } from '@/ui/page';
import { Skeleton } from '@/ui/skeleton';
import { joinWords, mineWords } from '@/words/membership';

/** The union the application went to is found again by its name should the phone have forgotten what was typed. */
const resubmit = ({ unionName }: MyApplication) =>
  openPage('pages/join/index', { again: '1', search: unionName.slice(0, 40) });

function Settings() {
  const isLarge = useLargeType();
  return (
    <Card title={mineWords.settings}>
      <Checkbox id='large-type' isChecked={isLarge} onChange={setLargeType} label={mineWords.largeType} />
    </Card>
  );
}

function Privacy() {
  return (
    <Card title={mineWords.privacy}>
      <View>{mineWords.privacyWhoSees}</View>
      <View className='card__gap'>{mineWords.privacyGrievances}</View>
    </Card>
  );
}

function NotYet({ onSearch }: { readonly onSearch: () => void }) {
  return (
    <Empty title={mineWords.none} action={{ label: mineWords.search, onPress: onSearch }}>
      {mineWords.noneWords}
    </Empty>
  );
}

const search = () => openPage('pages/join/index');

export default function MinePage() {
  const { data: membership, error, refetch } = useMyMembership();
  const { start, isUnreadable } = useScanToJoin((scene) => openPage('pages/join/index', { scene }));
  const { application = null, card = null } = membership ?? {};
  const isRejected = application?.state === 'REJECTED';
  // An approved application has become the card.
  const shown = application?.state === 'APPROVED' && card ? null : application;
  const join = (
    <Button id='join' kind='main' onPress={start}>
      {mineWords.join}
    </Button>
  );
  const correct = application && (
    <Button id='resubmit' kind='main' onPress={() => resubmit(application)}>
      {mineWords.resubmit}
    </Button>
  );
  const hasNothing = membership !== undefined && !application && !card;
  return (
    <Page title={mineWords.title} tab={3} action={hasNothing ? join : isRejected ? correct : null}>
      <OfflineNotice />
      {isUnreadable ? <Notice tone='wrong'>{joinWords.unreadable}</Notice> : null}
      {error ? <FailureNotice failure={error} onRetry={() => void refetch()} /> : null}
      {!membership && !error ? <Skeleton /> : null}
      {shown ? <ApplicationCard application={shown} /> : null}
      {card ? <MemberCard card={card} /> : null}
      {hasNothing ? <NotYet onSearch={search} /> : null}
      <ListRow
        id='my-tickets'
        title={mineWords.tickets}
        note={mineWords.ticketsNote}
        onPress={() => openPage('pages/grievances/index')}
      />
      <Settings />
      <Privacy />
    </Page>
  );
}
