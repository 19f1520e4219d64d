import { type LookReason, lookReasons, readContact } from '@shared/features/grievances/protection-contract';
import type { OutputOf } from '@shared/kernel/contract';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { useSubmit } from '@/platform/use-submit';
import { Button } from '@/ui/button';
import { Choice } from '@/ui/choice';
import { FailureNotice } from '@/ui/failure-notice';
import { lookReasonWords, words } from '@/words/protection';

const reasons = lookReasons.map((value) => ({ value, label: lookReasonWords[value] }));

interface LookUpProps {
  readonly ticketId: string;
  readonly onFound: (contact: OutputOf<typeof readContact>) => void;
}

/** Asks for name and number in full: first why, then one tap. */
export function LookUp({ ticketId, onFound }: LookUpProps) {
  const [isAsking, setAsking] = useState(false);
  const [reason, setReason] = useState<LookReason>();
  const { submit, isSending, failure } = useSubmit(readContact);
  const look = async () => {
    const contact = reason && (await submit(() => ({ ticketId, reason })));
    if (contact) onFound(contact);
  };
  if (!isAsking) {
    return (
      <Button id='show-phone' onPress={() => setAsking(true)}>
        {words.showPhone}
      </Button>
    );
  }
  return (
    <>
      <Choice id='look' label={words.whyLook} options={reasons} value={reason} onChange={setReason} />
      <View>{words.lookNote}</View>
      <FailureNotice failure={failure} onRetry={() => void look()} />
      {reason ? (
        <Button id='look-up' isBusy={isSending} onPress={() => void look()}>
          {words.look}
        </Button>
      ) : null}
    </>
  );
}
