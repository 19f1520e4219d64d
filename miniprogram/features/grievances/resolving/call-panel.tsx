import type { listCallBacks } from '@shared/features/grievances/call-back-contract';
import { matterWord } from '@shared/features/grievances/matter-words';
import type { OutputOf } from '@shared/kernel/contract';
import { View } from '@tarojs/components';
import { phoneCall } from '@/platform/phone-call';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Facts } from '@/ui/facts';
import { Notice } from '@/ui/notice';
import { words as ticketWords } from '@/words/grievances';
import { listWords, triedWords } from '@/words/resolving';
import { CallBackForm } from './call-back-form';
import '../ticket.scss';

export type CallBackRow = OutputOf<typeof listCallBacks>['rows'][number];

interface CallPanelProps {
  readonly row: CallBackRow;
  readonly onSent: () => void;
}

/** One worker to call: the number, and then what was said. */
export function CallPanel({ row, onSent }: CallPanelProps) {
  const { contact, mayCall } = row;
  return (
    <Card title={matterWord(row.matter)} id='call-panel'>
      <Facts
        facts={[
          { name: ticketWords.number, value: row.number },
          { name: ticketWords.employer, value: row.employerName },
          { name: ticketWords.owner, value: row.officeName },
          { name: listWords.callBacks, value: triedWords(row.calls, row.lastCallAt, new Date()) },
        ]}
      />
      {mayCall ? null : <Notice tone='plain'>{listWords.ownWork}</Notice>}
      {contact ? (
        <View className='ticket__apart'>
          <Button id='call-worker' onPress={() => void phoneCall(contact.phone)}>
            {listWords.call(contact.name)}
          </Button>
        </View>
      ) : (
        <Notice tone='plain'>{listWords.confidential}</Notice>
      )}
      {mayCall && contact ? <CallBackForm ticket={row} onSent={onSent} /> : null}
    </Card>
  );
}
