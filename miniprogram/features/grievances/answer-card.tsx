import { answerQuestion } from '@shared/features/grievances/contract';
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { useForm } from '@/platform/use-form';
import { useSubmit } from '@/platform/use-submit';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { FailureNotice } from '@/ui/failure-notice';
import { TextArea } from '@/ui/text-area';
import { words } from '@/words/answering';
import type { Ticket } from './ticket';
import './ticket.scss';

interface AnswerCardProps {
  readonly ticket: Ticket;
  readonly keepPhotos: () => Promise<string[]>;
  /** The photos of the answer: they belong to another feature. */
  readonly photoField: ReactNode;
}

/** The question of the office, and a box for the answer. */
export function AnswerCard({ ticket: { ticketId, question }, keepPhotos, photoField }: AnswerCardProps) {
  const draft = `answer-${ticketId}`;
  const form = useForm(answerQuestion.input, { draft, initial: { ticketId } });
  const { submit, isSending, failure } = useSubmit(answerQuestion, { draft });
  const send = async () => {
    const checked = form.check();
    if (!checked) return;
    const answer = await submit(async () => ({ ...checked, photoIds: await keepPhotos() }));
    if (answer) form.clear();
  };
  return (
    <Card title={words.question} id='question'>
      <View className='ticket__said'>{question}</View>
      <TextArea
        id='answer'
        label={words.answer}
        placeholder={words.answerPlaceholder}
        limit={2000}
        value={form.values.text}
        onChange={(text) => form.set('text', text)}
        error={form.errors.text}
      />
      {photoField}
      <FailureNotice failure={failure} onRetry={() => void send()} />
      <Button id='send-answer' kind='main' isBusy={isSending} onPress={() => void send()}>
        {words.sendAnswer}
      </Button>
    </Card>
  );
}
