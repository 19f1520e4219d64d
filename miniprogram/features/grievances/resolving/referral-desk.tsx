import { matterWord } from '@shared/features/grievances/matter-words';
import { referralDecisions } from '@shared/features/grievances/parts';
import { answerAsAgency, readReferral } from '@shared/features/grievances/referral-contract';
import { chinaDay } from '@shared/time/china-day';
import { View } from '@tarojs/components';
import { useAction } from '@/platform/use-action';
import { useForm } from '@/platform/use-form';
import { useSubmit } from '@/platform/use-submit';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Choice } from '@/ui/choice';
import { Facts } from '@/ui/facts';
import { FailureNotice } from '@/ui/failure-notice';
import { Skeleton } from '@/ui/skeleton';
import { TextArea } from '@/ui/text-area';
import { dayWords } from '@/words/dates';
import { words as ticketWords } from '@/words/grievances';
import { yuanWords } from '@/words/money';
import { decisionWords, listWords } from '@/words/resolving';
import '../ticket.scss';

interface ReferralDeskProps {
  readonly ticketId: string;
  readonly onSent: () => void;
}

const decisions = referralDecisions.map((value) => ({ value, label: decisionWords[value] }));

function AnswerForm({ ticketId, isTaken, onSent }: ReferralDeskProps & { readonly isTaken: boolean }) {
  const draft = `referral-answer-${ticketId}`;
  const form = useForm(answerAsAgency.input, { draft, initial: { ticketId } });
  const { submit, isSending, failure } = useSubmit(answerAsAgency, { draft });
  const { values, errors, set } = form;
  const send = async () => {
    const checked = form.check();
    if (!checked || !(await submit(() => checked))) return;
    form.clear();
    onSent();
  };
  return (
    <>
      <Choice
        id='decision'
        label={listWords.decision}
        options={decisions.filter(({ value }) => !isTaken || value !== 'accept')}
        value={values.decision}
        onChange={(decision) => set('decision', decision)}
        error={errors.decision}
      />
      <TextArea
        id='decision-text'
        label={listWords.decisionText}
        limit={2000}
        value={values.text}
        onChange={(text) => set('text', text)}
        error={errors.text}
      />
      <FailureNotice failure={failure} onRetry={() => void send()} />
      <Button id='send-decision' kind='main' isBusy={isSending} onPress={() => void send()}>
        {listWords.send}
      </Button>
    </>
  );
}

/** One matter as the department that has it sees it: what its worker consented to. */
export function ReferralDesk({ ticketId, onSent }: ReferralDeskProps) {
  const { data, error, refetch } = useAction(readReferral, { ticketId });
  if (!data) return error ? <FailureNotice failure={error} onRetry={() => void refetch()} /> : <Skeleton rows={4} />;
  const { matter, amountInFen, contact, until, asOf } = data;
  return (
    <Card title={data.purpose} id='referral'>
      <Facts
        facts={[
          { name: ticketWords.number, value: data.number },
          { name: listWords.office, value: [data.officeName, data.officePhone].filter(Boolean).join(' ') },
          { name: listWords.until, value: dayWords(chinaDay(new Date(until)), new Date(asOf)) },
          { name: listWords.matter, value: matter && matterWord(matter) },
          { name: listWords.employer, value: data.employerName },
          { name: listWords.amount, value: amountInFen === null ? null : yuanWords(amountInFen) },
          { name: listWords.contact, value: contact && `${contact.name} ${contact.phone}` },
        ]}
      />
      {data.said ? <View className='ticket__said'>{data.said}</View> : null}
      <View className='ticket__apart'>{listWords.onlyConsented}</View>
      <AnswerForm ticketId={ticketId} isTaken={data.decision === 'accept'} onSent={onSent} />
    </Card>
  );
}
