import { useState } from 'react';
import { FiledCard } from '@/features/grievances/filed-card';
import { CallerForm } from '@/features/grievances/together/caller-form';
import { CallerSearch } from '@/features/grievances/together/caller-search';
import { EarlierCalls } from '@/features/grievances/together/earlier-calls';
import type { FiledAtDesk } from '@/features/grievances/together/use-file-at-desk';
import { mayOpen } from '@/features/people/may-open';
import { useHome } from '@/features/people/use-home';
import { openPage } from '@/platform/navigation';
import { Button } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { OfflineNotice } from '@/ui/offline-notice';
import { Page } from '@/ui/page';
import { words } from '@/words/desk';

interface Call {
  readonly phone: string;
  readonly isFiling: boolean;
  readonly filed: FiledAtDesk | null;
}

/** A desk of the hotline or of a station: one call after the other. */
export default function DeskPage() {
  const [call, setCall] = useState<Call | null>(null);
  const { data: home } = useHome();
  const hangUp = () => setCall(null);
  return (
    <Page title={words.title}>
      <OfflineNotice isForm />
      {call === null ? (
        <>
          <CallerSearch onFind={(phone) => setCall({ phone, isFiling: false, filed: null })} />
          <Button id='go-call-backs' onPress={() => openPage('packages/office/pages/call-backs/index')}>
            {words.callBacks}
          </Button>
        </>
      ) : call.filed ? (
        <>
          <Notice tone='plain'>{words.tellNumber}</Notice>
          <FiledCard filed={call.filed} />
          <Button id='next-call' kind='main' onPress={hangUp}>
            {words.next}
          </Button>
        </>
      ) : (
        <>
          <EarlierCalls phone={call.phone} mayRead={mayOpen(home?.duties ?? [], 'grievances.read')} />
          {call.isFiling ? (
            <CallerForm phone={call.phone} onFiled={(filed) => setCall({ ...call, filed })} />
          ) : (
            <Button id='file-for-caller' kind='main' onPress={() => setCall({ ...call, isFiling: true })}>
              {words.fileFor}
            </Button>
          )}
          <Button id='other-call' onPress={hangUp}>
            {words.otherCall}
          </Button>
        </>
      )}
    </Page>
  );
}
