import {
  answerByReceipt,
  confirmByReceipt,
  revealByReceipt,
  writeByReceipt,
} from '@shared/features/grievances/protection-contract';
import { isEnded } from '@shared/features/grievances/states';
import { useState } from 'react';
import { useSubmit } from '@/platform/use-submit';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Choice } from '@/ui/choice';
import { FailureNotice } from '@/ui/failure-notice';
import { Notice } from '@/ui/notice';
import { TextArea } from '@/ui/text-area';
import { TextField } from '@/ui/text-field';
import { words as handling } from '@/words/handling';
import { words } from '@/words/protection';
import { solvedWords } from '@/words/timeline';
import type { Ticket } from '../ticket';
import type { Receipt } from './receipt-form';

interface ReceiptProps {
  readonly receipt: Receipt;
  readonly ticket: Ticket;
}

/** The office's question and its answer, or a word at any time. What is typed is kept nowhere: others may hold this phone. */
export function ReceiptTalk({ receipt, ticket }: ReceiptProps) {
  const [text, setText] = useState('');
  const action = ticket.may.answer ? answerByReceipt : writeByReceipt;
  const { submit, isSending, failure } = useSubmit(action);
  const send = async () => {
    if (text.trim() !== '' && (await submit(() => ({ ...receipt, text })))) setText('');
  };
  if (isEnded(ticket.state)) return null;
  return (
    <Card title={ticket.question ? words.question : words.tell} id='talk'>
      {ticket.question ? (
        <Notice tone='waiting' title={ticket.question}>
          {words.noNeedToSay}
        </Notice>
      ) : null}
      <TextArea id='talk-text' label={words.tell} limit={2000} value={text} onChange={setText} />
      <FailureNotice failure={failure} onRetry={() => void send()} />
      <Button id='send-talk' isBusy={isSending} onPress={() => void send()}>
        {words.send}
      </Button>
    </Card>
  );
}

const choices = [
  { value: 'yes', label: solvedWords.yes },
  { value: 'part', label: solvedWords.part },
  { value: 'no', label: solvedWords.no },
] as const;

export function ReceiptConfirm({ receipt, ticket }: ReceiptProps) {
  const [solved, setSolved] = useState<keyof typeof solvedWords>();
  const { submit, isSending, failure } = useSubmit(confirmByReceipt);
  const send = () => {
    if (solved) void submit(() => ({ ...receipt, solved }));
  };
  if (!ticket.may.confirm && !ticket.may.dispute) return null;
  const offered = ticket.may.confirm ? choices : choices.filter(({ value }) => value !== 'yes');
  return (
    <Card title={words.solved} id='confirm'>
      <Choice id='solved' label={words.solved} options={offered} value={solved} onChange={setSolved} />
      <FailureNotice failure={failure} onRetry={send} />
      <Button id='send-confirm' isDisabled={solved === undefined} isBusy={isSending} onPress={send}>
        {words.confirm}
      </Button>
    </Card>
  );
}

/** Telling one handler who one is: never needed, and never taken back. */
export function RevealCard({ receipt, ticket }: ReceiptProps) {
  const [isAsked, setAsked] = useState(false);
  const [name, setName] = useState('');
  const [phone, setPhone] = useState('');
  const { submit, isSending, failure } = useSubmit(revealByReceipt);
  const send = () => void submit(() => ({ ...receipt, contactName: name, contactPhone: phone }));
  if (isEnded(ticket.state) || ticket.owner.handlerName === null) return null;
  if (ticket.timeline.some(({ kind }) => kind === 'revealed')) return <Notice tone='done'>{words.revealed}</Notice>;
  return (
    <Card title={words.reveal} id='reveal'>
      {words.revealWords}
      {isAsked ? (
        <>
          <TextField id='reveal-name' label={handling.name} limit={30} value={name} onChange={setName} />
          <TextField
            id='reveal-phone'
            label={handling.phone}
            kind='phone'
            limit={30}
            value={phone}
            onChange={setPhone}
          />
          <FailureNotice failure={failure} onRetry={send} />
        </>
      ) : null}
      <Button id='reveal' isBusy={isSending} onPress={isAsked ? send : () => setAsked(true)}>
        {isAsked ? words.revealSend : words.reveal}
      </Button>
    </Card>
  );
}
