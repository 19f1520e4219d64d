import { View } from '@tarojs/components';
import { useState } from 'react';
import { copyText } from '@/platform/copy-text';
import { pageLink } from '@/platform/page-link';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Facts } from '@/ui/facts';
import { Notice } from '@/ui/notice';
import { shareFacts, togetherSentence, words } from '@/words/people-of-ticket';
import type { Ticket } from '../ticket';
import '../ticket.scss';

const joinPage = 'pages/join-grievance/index';

/** Copies the link; where the clipboard is closed it is shown, to be copied by hand. */
function Invitation({ code }: { readonly code: string }) {
  const [result, setResult] = useState<'copied' | 'shown'>();
  const link = pageLink(joinPage, { code });
  const copy = async () => setResult((await copyText(link)) ? 'copied' : 'shown');
  return (
    <>
      <View className='ticket__apart'>{words.inviteNote}</View>
      {result === 'copied' ? <Notice tone='done'>{words.copied}</Notice> : null}
      {result === 'shown' ? <Notice tone='plain'>{link}</Notice> : null}
      <Button id='copy-invite' onPress={() => void copy()}>
        {words.copyInvite}
      </Button>
    </>
  );
}

/** How many say it, what one's own part came to, and how others may join; nothing for who is alone and can invite nobody. */
export function TogetherCard({ ticket: { inviteCode, grievanceCount, myShare } }: { readonly ticket: Ticket }) {
  if (!inviteCode && !myShare) return null;
  return (
    <Card title={words.together} id='together'>
      {togetherSentence(grievanceCount)}
      {myShare ? (
        <>
          <View className='ticket__why'>{words.ownPart}</View>
          {myShare.isWithdrawn ? words.withdrawn : <Facts facts={shareFacts(myShare)} />}
        </>
      ) : null}
      {inviteCode && !myShare?.isWithdrawn ? <Invitation code={inviteCode} /> : null}
    </Card>
  );
}
