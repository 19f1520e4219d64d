import { openByReceipt } from '@shared/features/grievances/protection-contract';
import { useState } from 'react';
import { OutcomeCard } from '@/features/grievances/outcome-card';
import { Looks } from '@/features/grievances/protection/looks-card';
import { type Receipt, ReceiptForm } from '@/features/grievances/protection/receipt-form';
import { ReceiptConfirm, ReceiptTalk, RevealCard } from '@/features/grievances/protection/receipt-talk';
import { TicketFacts } from '@/features/grievances/ticket-facts';
import { TicketProgress } from '@/features/grievances/ticket-progress';
import { TicketTimeline } from '@/features/grievances/ticket-timeline';
import { useAction } from '@/platform/use-action';
import { FailureNotice } from '@/ui/failure-notice';
import { Notice } from '@/ui/notice';
import { OfflineNotice } from '@/ui/offline-notice';
import { Page } from '@/ui/page';
import { Skeleton } from '@/ui/skeleton';
import { words } from '@/words/protection';

const none: Receipt = { code: '', passphrase: '' };

function Opened({ receipt }: { readonly receipt: Receipt }) {
  const { data: ticket, error, refetch } = useAction(openByReceipt, receipt);
  if (error?.code === 'thing.notFound') {
    return (
      <Notice id='not-found' tone='wrong'>
        {words.notFound}
      </Notice>
    );
  }
  if (!ticket) return error ? <FailureNotice failure={error} onRetry={() => void refetch()} /> : <Skeleton rows={4} />;
  return (
    <>
      <TicketProgress ticket={ticket} />
      <ReceiptTalk receipt={receipt} ticket={ticket} />
      <OutcomeCard ticket={ticket} />
      <ReceiptConfirm receipt={receipt} ticket={ticket} />
      <RevealCard receipt={receipt} ticket={ticket} />
      {ticket.looks.length > 0 ? <Looks looks={ticket.looks} /> : null}
      <TicketTimeline ticket={ticket} />
      <TicketFacts ticket={ticket} />
    </>
  );
}

/** Back to what was filed anonymously. */
export default function ReceiptPage() {
  const [receipt, setReceipt] = useState(none);
  return (
    <Page title={words.receiptPage}>
      <OfflineNotice />
      <ReceiptForm onOpen={setReceipt} />
      {receipt === none ? null : <Opened receipt={receipt} />}
    </Page>
  );
}
