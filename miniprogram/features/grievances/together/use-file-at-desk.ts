import { fileAtDesk } from '@shared/features/grievances/people-contract';
import type { OutputOf } from '@shared/kernel/contract';
import type { Failure } from '@shared/kernel/failure';
import { parsePhone } from '@shared/people/phone';
import { useState } from 'react';
import { type Form, useForm } from '@/platform/use-form';
import { useSubmit } from '@/platform/use-submit';
import { words as filing } from '@/words/filing';

export type FiledAtDesk = OutputOf<typeof fileAtDesk>;
type Step = 1 | 2 | 3;

const fieldsOf = {
  1: ['matter', 'dangers'],
  2: ['said', 'employerName', 'workplaceTownCode', 'amountInFen', 'headcount'],
  3: ['channel', 'identity', 'contactName', 'contactPhone', 'hasConsent'],
} as const;

export interface DeskFiling {
  readonly form: Form<typeof fileAtDesk.input>;
  readonly step: Step;
  readonly isSending: boolean;
  readonly failure: Failure | null;
  readonly onward: () => void;
  readonly back: () => void;
}

/** Filing for a caller in three steps. Each number has a draft of its own, so that no caller's words go under another's name. */
export const useFileAtDesk = (phone: string, onFiled: (filed: FiledAtDesk) => void): DeskFiling => {
  const draft = `desk-${phone}`;
  const form = useForm(fileAtDesk.input, {
    draft,
    initial: { headcount: 1, identity: 'named', dangers: [], channel: 'hotline', contactPhone: phone },
    // given in this call, or not at all
    neverKept: ['hasConsent'],
  });
  const { submit, isSending, failure } = useSubmit(fileAtDesk, { draft });
  const [step, setStep] = useState<Step>(1);

  const passes = (): boolean => {
    const isFilledIn = form.checkStep(fieldsOf[step]);
    if (step !== 3 || parsePhone(form.values.contactPhone ?? '').ok) return isFilledIn;
    form.refuse('contactPhone', filing.phoneWrong);
    return false;
  };
  const send = async () => {
    const checked = form.check();
    const filed = checked && (await submit(() => checked));
    if (!filed) return;
    form.clear();
    onFiled(filed);
  };
  return {
    form,
    step,
    isSending,
    failure,
    onward: () => {
      if (!passes()) return;
      if (step === 3) void send();
      else setStep(step === 1 ? 2 : 3);
    },
    back: () => setStep(step === 3 ? 2 : 1),
  };
};
