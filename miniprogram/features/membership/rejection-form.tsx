import { type RejectReason, rejectReasons } from '@shared/features/membership/membership';
import { useState } from 'react';
import { Button } from '@/ui/button';
import { Choice } from '@/ui/choice';
import { TextArea } from '@/ui/text-area';
import { approvalWords, rejectWords } from '@/words/membership';

interface RejectionFormProps {
  readonly isSending: boolean;
  readonly onReject: (reason: RejectReason, note: string | undefined) => void;
}

const reasons = rejectReasons.map((value) => ({ value, label: rejectWords[value].title }));
const noteLimit = 200;

/** No refusal without a reason: the applicant reads it, with what to do about it. */
export function RejectionForm({ isSending, onReject }: RejectionFormProps) {
  const [reason, setReason] = useState<RejectReason | undefined>();
  const [note, setNote] = useState('');
  const [isMissing, setMissing] = useState(false);
  const reject = () => {
    setMissing(reason === undefined);
    if (reason) onReject(reason, note.trim() === '' ? undefined : note);
  };
  return (
    <>
      <Choice
        id='reason'
        label={approvalWords.reasonLabel}
        hint={approvalWords.reasonHint}
        options={reasons}
        value={reason}
        onChange={setReason}
        layout='rows'
        error={isMissing && !reason ? approvalWords.needReason : undefined}
      />
      <TextArea
        id='note'
        label={approvalWords.note}
        value={note}
        onChange={setNote}
        placeholder={approvalWords.notePlaceholder}
        limit={noteLimit}
        isOptional
      />
      <Button id='confirm-reject' kind='danger' onPress={reject} isBusy={isSending}>
        {approvalWords.confirmReject}
      </Button>
    </>
  );
}
