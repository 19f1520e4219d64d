import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { FailureNotice } from '@/ui/failure-notice';
import { Notice } from '@/ui/notice';
import { Steps } from '@/ui/steps';
import { words } from '@/words/filing';
import { DangerChoice } from '../danger-choice';
import { MatterChoice } from '../matter-choice';
import { MatterStory } from '../matter-story';
import type { SetMatter } from '../matter-values';
import { CallerFields } from './caller-fields';
import { type DeskFiling, type FiledAtDesk, useFileAtDesk } from './use-file-at-desk';

function StepFields({ form, step }: Pick<DeskFiling, 'form' | 'step'>) {
  const { values, errors, set } = form;
  // the same fields as the worker's own form, which TypeScript does not see through the two contracts
  const setMatter: SetMatter = (name, value) => set(name, value as never);
  if (step === 2) return <MatterStory values={values} errors={errors} set={setMatter} />;
  if (step === 3) return <CallerFields form={form} />;
  return (
    <>
      <MatterChoice matter={values.matter} onChange={(matter) => set('matter', matter)} error={errors.matter} />
      <DangerChoice values={values.dangers ?? []} onChange={(dangers) => set('dangers', dangers)} />
    </>
  );
}

interface CallerFormProps {
  readonly phone: string;
  readonly onFiled: (filed: FiledAtDesk) => void;
}

/** What a caller tells, taken down for them. */
export function CallerForm({ phone, onFiled }: CallerFormProps) {
  const { form, step, isSending, failure, onward, back } = useFileAtDesk(phone, onFiled);
  return (
    <>
      {form.isRestored && step === 1 ? (
        <Notice tone='plain' actions={[{ label: words.clear, onPress: form.clear }]}>
          {words.restored}
        </Notice>
      ) : null}
      <Steps step={step} steps={3} />
      <Card>
        <StepFields key={step} form={form} step={step} />
      </Card>
      <FailureNotice failure={failure} onRetry={step === 3 ? onward : undefined} />
      <Button id='onward' kind='main' isBusy={isSending} onPress={onward}>
        {step === 3 ? words.send : words.next}
      </Button>
      {step > 1 ? (
        <Button id='previous' onPress={back}>
          {words.previous}
        </Button>
      ) : null}
    </>
  );
}
