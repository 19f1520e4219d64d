import { returnTicket, transferTicket } from '@shared/features/grievances/handing-contract';
import { TextArea } from '@/ui/text-area';
import { words } from '@/words/handing';
import type { DeedFormProps } from '../deed-forms';
import { PlaceField } from './place-field';
import { SendButton } from './send-button';
import { useDeed } from './use-deed';

export function TransferForm({ ticket: { ticketId }, onSent }: DeedFormProps) {
  const deed = useDeed(transferTicket, `transfer-${ticketId}`, { ticketId }, onSent);
  const { values, errors, set } = deed;
  return (
    <>
      <PlaceField
        id='transfer-to'
        label={words.place}
        regionCode={values.toRegionCode}
        onChange={(code) => set('toRegionCode', code)}
        error={errors.toRegionCode}
      />
      <TextArea
        id='transfer-reason'
        label={words.reason}
        hint={words.transferHint}
        limit={1000}
        value={values.reason}
        onChange={(reason) => set('reason', reason)}
        error={errors.reason}
      />
      <SendButton deed={deed} name='transfer' />
    </>
  );
}

export function ReturnForm({ ticket: { ticketId }, onSent }: DeedFormProps) {
  const deed = useDeed(returnTicket, `return-${ticketId}`, { ticketId }, onSent);
  const { values, errors, set } = deed;
  return (
    <>
      <TextArea
        id='return-reason'
        label={words.reason}
        hint={words.returnHint}
        limit={1000}
        value={values.reason}
        onChange={(reason) => set('reason', reason)}
        error={errors.reason}
      />
      <SendButton deed={deed} name='returnTicket' />
    </>
  );
}
