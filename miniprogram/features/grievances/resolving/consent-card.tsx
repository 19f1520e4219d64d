import { answerReferral } from '@shared/features/grievances/referral-contract';
import { View } from '@tarojs/components';
import { useSubmit } from '@/platform/use-submit';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Facts } from '@/ui/facts';
import { FailureNotice } from '@/ui/failure-notice';
import { referralFieldWords, words } from '@/words/resolving';
import type { Ticket } from '../ticket';
import '../ticket.scss';

/** May a department have it? Which, what for and which data is told first (个人信息保护法 art. 23); "no" costs nothing. */
export function ConsentCard({ ticket: { ticketId, referrals } }: { readonly ticket: Ticket }) {
  const { submit, isSending, failure } = useSubmit(answerReferral);
  const asked = referrals.find(({ consent }) => consent === null);
  if (!asked) return null;
  const answer = (isGranted: boolean) => void submit(() => ({ ticketId, isGranted }));
  return (
    <Card title={words.consent} id='consent'>
      <View className='ticket__said'>{words.consentAsk(asked.agencyName)}</View>
      <Facts
        facts={[
          { name: words.consentPurpose, value: asked.purpose },
          { name: words.consentFields, value: asked.fields.map((field) => referralFieldWords[field]).join('、') },
          { name: words.consentPhone, value: asked.agencyPhone },
        ]}
      />
      <View className='ticket__apart'>{words.consentNote}</View>
      <FailureNotice failure={failure} />
      <Button id='grant' kind='main' isBusy={isSending} onPress={() => answer(true)}>
        {words.grant}
      </Button>
      <Button id='refuse' isBusy={isSending} onPress={() => answer(false)}>
        {words.refuse}
      </Button>
    </Card>
  );
}
