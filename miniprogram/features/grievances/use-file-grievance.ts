import { fileGrievance } from '@shared/features/grievances/contract';
import type { OutputOf } from '@shared/kernel/contract';
import type { Failure } from '@shared/kernel/failure';
import { parsePhone } from '@shared/people/phone';
import { useState } from 'react';
import { type Form, useForm } from '@/platform/use-form';
import { useSubmit } from '@/platform/use-submit';
import { words } from '@/words/filing';

export type Filed = OutputOf<typeof fileGrievance>;

type Step = 1 | 2 | 3;

const fieldsOf = {
  1: ['matter', 'dangers'],
  2: ['said', 'employerName', 'workplaceTownCode', 'amountInFen', 'headcount'],
  3: ['identity', 'contactName', 'contactPhone'],
} as const;

export interface Filing {
  readonly form: Form<typeof fileGrievance.input>;
  readonly step: Step;
  readonly isSending: boolean;
  readonly failure: Failure | null;
  readonly filed: Filed | null;
  readonly next: () => void;
  readonly back: () => void;
  readonly send: () => void;
}

const draft = 'grievance';

/** Filing a grievance in three steps; the draft lies on the phone until the grievance is filed. */
export const useFileGrievance = (keepPhotos: () => Promise<string[]>): Filing => {
  const form = useForm(fileGrievance.input, { draft, initial: { headcount: 1, identity: 'named', dangers: [] } });
  const [step, setStep] = useState<Step>(1);
  const [filed, setFiled] = useState<Filed | null>(null);
  const submission = useSubmit(fileGrievance, { draft });
  const isPhoneGood = parsePhone(form.values.contactPhone ?? '').ok;

  const passes = (checked: Step): boolean => {
    const isFilledIn = form.checkStep(fieldsOf[checked]);
    if (checked !== 3 || isPhoneGood || form.values.contactPhone === undefined) return isFilledIn;
    form.refuse('contactPhone', words.phoneWrong);
    return false;
  };
  const file = async () => {
    const checked = form.check();
    if (!checked) return;
    const answer = await submission.submit(async () => ({ ...checked, photoIds: await keepPhotos() }));
    if (!answer) return;
    form.clear();
    setFiled(answer);
  };

  return {
    form,
    step,
    isSending: submission.isSending,
    failure: submission.failure,
    filed,
    next: () => {
      if (passes(step)) setStep(step === 1 ? 2 : 3);
    },
    back: () => setStep(step === 3 ? 2 : 1),
    send: () => {
      if (passes(3)) void file();
    },
  };
};
