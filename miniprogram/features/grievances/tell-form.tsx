import { asksIdentity } from '@shared/features/grievances/asks-identity';
import { closeBySilence } from '@shared/features/grievances/call-back-contract';
import { askWorker, replyToTicket } from '@shared/features/grievances/contract';
import { resumeTicket } from '@shared/features/grievances/resolving-contract';
import { useForm } from '@/platform/use-form';
import { useSubmit } from '@/platform/use-submit';
import { Button } from '@/ui/button';
import { Choice } from '@/ui/choice';
import { FailureNotice } from '@/ui/failure-notice';
import { Notice } from '@/ui/notice';
import { TextArea } from '@/ui/text-area';
import { templates, words } from '@/words/handling';
import { words as protection } from '@/words/protection';
import type { DeedFormProps } from './deed-forms';

interface TellFormProps extends DeedFormProps {
  readonly deed: keyof typeof actions;
}

const actions = { reply: replyToTicket, ask: askWorker, resume: resumeTicket, closeBySilence } as const;
const limits = { reply: 2000, ask: 1000, resume: 2000, closeBySilence: 1000 } as const;

/** One word on a ticket that does something: how it goes, a question that stops the clock, and what ends such a stop. */
function TellForm({ ticket: { ticketId, identity }, deed, onSent }: TellFormProps) {
  const draft = `${deed}-${ticketId}`;
  const action = actions[deed];
  const form = useForm(action.input, { draft, initial: { ticketId } });
  const { submit, isSending, failure } = useSubmit(action, { draft });
  const send = async () => {
    const checked = form.check();
    if (!checked || !(await submit(() => checked))) return;
    form.clear();
    onSent();
  };
  return (
    <>
      {deed === 'reply' || deed === 'ask' ? (
        <Choice
          id={`template-${deed}`}
          label={words.template}
          isOptional
          options={templates[deed].map((text, at) => ({ value: String(at), label: text }))}
          value={undefined}
          onChange={(at) => form.set('text', templates[deed][Number(at)])}
        />
      ) : null}
      <TextArea
        id={deed}
        label={words.labels[deed]}
        hint={words.hints[deed]}
        limit={limits[deed]}
        value={form.values.text}
        onChange={(text) => form.set('text', text)}
        error={form.errors.text}
      />
      {identity === 'anonymous' && asksIdentity(form.values.text ?? '') ? (
        <Notice id='asks-identity' tone='wrong' title={protection.asksWho}>
          {protection.asksWhoWords}
        </Notice>
      ) : null}
      <FailureNotice failure={failure} onRetry={() => void send()} />
      <Button id={`send-${deed}`} kind='main' isBusy={isSending} onPress={() => void send()}>
        {words.sends[deed]}
      </Button>
    </>
  );
}

export const ReplyForm = (props: DeedFormProps) => <TellForm {...props} deed='reply' />;
export const AskForm = (props: DeedFormProps) => <TellForm {...props} deed='ask' />;
export const ResumeForm = (props: DeedFormProps) => <TellForm {...props} deed='resume' />;
export const CloseBySilenceForm = (props: DeedFormProps) => <TellForm {...props} deed='closeBySilence' />;
