import { matterWord } from '@shared/features/grievances/matter-words';
import { mergeTickets, suggestMerges } from '@shared/features/grievances/people-contract';
import { useAction } from '@/platform/use-action';
import { Choice } from '@/ui/choice';
import { FailureNotice } from '@/ui/failure-notice';
import { Notice } from '@/ui/notice';
import { Skeleton } from '@/ui/skeleton';
import { relatedWords, words } from '@/words/together';
import type { DeedFormProps } from '../deed-forms';
import { SendButton } from '../handing/send-button';
import { useDeed } from '../handing/use-deed';

/** Puts this ticket's people on another of the same office: one that looks like the same matter. */
export function MergeForm({ ticket: { ticketId, asOf }, onSent }: DeedFormProps) {
  const { data, error, refetch } = useAction(suggestMerges, { ticketId });
  const deed = useDeed(mergeTickets, `merge-${ticketId}`, { ticketId }, onSent);
  if (!data) return error ? <FailureNotice failure={error} onRetry={() => void refetch()} /> : <Skeleton rows={2} />;
  if (data.rows.length === 0) return <Notice tone='plain'>{words.noneToMerge}</Notice>;
  const now = new Date(asOf);
  const options = data.rows.map((row) => ({
    value: row.ticketId,
    label: row.number,
    note: relatedWords(row, matterWord(row.matter), now),
  }));
  return (
    <>
      <Choice
        id='merge-into'
        label={words.into}
        hint={words.intoHint}
        layout='rows'
        options={options}
        value={deed.values.intoTicketId}
        onChange={(into) => deed.set('intoTicketId', into)}
        error={deed.errors.intoTicketId}
      />
      <SendButton deed={deed} name='merge' />
    </>
  );
}
