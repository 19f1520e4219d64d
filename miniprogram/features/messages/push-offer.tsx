import { subscribe } from '@shared/features/messages/contract';
import { pushTemplates } from '@shared/features/messages/templates';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { askToSubscribe, type SubscribeAnswer } from '@/platform/subscribe';
import { useSubmit } from '@/platform/use-submit';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { FailureNotice } from '@/ui/failure-notice';
import { messageWords } from '@/words/messages';
import './messages.scss';

const sentences: Readonly<Record<SubscribeAnswer, string>> = {
  accepted: messageWords.reminded,
  declined: messageWords.declined,
  unavailable: messageWords.unavailable,
};

/** Asks for WeChat's permission when the person presses, never by itself: each permission is good for one message. */
export function PushOffer() {
  const [answer, setAnswer] = useState<SubscribeAnswer | null>(null);
  const { submit, isSending, failure } = useSubmit(subscribe);
  const ask = async () => {
    const answered = await askToSubscribe(pushTemplates);
    const isKept = answered !== 'accepted' || (await submit(() => ({ templates: [...pushTemplates] }))) !== null;
    if (isKept) setAnswer(answered);
  };
  return (
    <Card title={messageWords.remindTitle}>
      <View className='push-offer__words'>{answer ? sentences[answer] : messageWords.remind}</View>
      <FailureNotice failure={failure} />
      <Button id='ask-push' onPress={() => void ask()} isBusy={isSending}>
        {messageWords.remindButton}
      </Button>
    </Card>
  );
}
