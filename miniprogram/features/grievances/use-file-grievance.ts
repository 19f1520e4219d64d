import { fileGrievance } from '@shared/features/grievances/contract';
import { fileAnonymously } from '@shared/features/grievances/protection-contract';
import type { InputOf, OutputOf } from '@shared/kernel/contract';
import type { Failure } from '@shared/kernel/failure';
import { parsePhone } from '@shared/people/phone';
import { useState } from 'react';
import { type Form, useForm } from '@/platform/use-form';
import { useSubmit } from '@/platform/use-submit';
import { words } from '@/words/filing';
import { words as protection } from '@/words/protection';

/** What was answered; the code of an anonymous one stands in place of its id. */
export type Filed = Omit<OutputOf<typeof fileGrievance>, 'ticketId'> &
  ({ readonly ticketId: string; readonly code?: undefined } | { readonly ticketId?: undefined; readonly code: string });

export interface Anonymity {
  readonly isChosen: boolean;
  readonly choose: (isChosen: boolean) => void;
  /** Never kept on the phone. */
  readonly passphrase: string;
  readonly setPassphrase: (text: string) => void;
  readonly error: string | undefined;
}

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
  readonly anonymity: Anonymity;
  readonly filed: Filed | null;
  readonly next: () => void;
  readonly back: () => void;
  readonly send: () => void;
}

const draft = 'grievance';

type KeepPhotos = (isAnonymous?: boolean) => Promise<string[]>;

const shortestPassphrase = 6;

const useAnonymity = (): Anonymity & { readonly isGood: () => boolean } => {
  const [isChosen, choose] = useState(false);
  const [passphrase, setPassphrase] = useState('');
  const [error, setError] = useState<string>();
  return {
    isChosen,
    choose,
    passphrase,
    setPassphrase: (text) => {
      setPassphrase(text);
      setError(undefined);
    },
    error,
    isGood: () => {
      const isGood = passphrase.trim().length >= shortestPassphrase;
      setError(isGood ? undefined : protection.passphraseShort);
      return isGood;
    },
  };
};

/** What an anonymous one is made of: neither who it is nor how to reach them is read, let alone sent. */
const withoutFace = (values: Partial<InputOf<typeof fileGrievance>>) => {
  const { identity: _, contactName: __, contactPhone: ___, ...said } = values;
  return said;
};

/** Filing a grievance in three steps; the draft lies on the phone until the grievance is filed. */
export const useFileGrievance = (keepPhotos: KeepPhotos): Filing => {
  const form = useForm(fileGrievance.input, { draft, initial: { headcount: 1, identity: 'named', dangers: [] } });
  const [step, setStep] = useState<Step>(1);
  const [filed, setFiled] = useState<Filed | null>(null);
  const anonymity = useAnonymity();
  const submission = useSubmit(fileGrievance, { draft });
  const faceless = useSubmit(fileAnonymously, { draft: `${draft}-anonymous` });
  const sending = anonymity.isChosen ? faceless : submission;
  const isPhoneGood = parsePhone(form.values.contactPhone ?? '').ok;

  const passes = (checked: Step): boolean => {
    if (checked !== 3) return form.checkStep(fieldsOf[checked]);
    if (anonymity.isChosen) return anonymity.isGood();
    const isFilledIn = form.checkStep(fieldsOf[checked]);
    if (form.values.identity === 'sealed' && !form.values.employerName) {
      form.refuse('identity', protection.employerNeeded);
      return false;
    }
    if (isPhoneGood || form.values.contactPhone === undefined) return isFilledIn;
    form.refuse('contactPhone', words.phoneWrong);
    return false;
  };
  const file = async (): Promise<Filed | null> => {
    const checked = form.check();
    return checked && submission.submit(async () => ({ ...checked, photoIds: await keepPhotos() }));
  };
  const fileWithoutFace = async (): Promise<Filed | null> => {
    const { passphrase } = anonymity;
    const checked = fileAnonymously.input.safeParse({ ...withoutFace(form.values), passphrase });
    if (!checked.success) return null;
    return faceless.submit(async () => ({ ...checked.data, photoIds: await keepPhotos(true) }));
  };
  const send = async () => {
    const answer = await (anonymity.isChosen ? fileWithoutFace() : file());
    if (!answer) return;
    form.clear();
    setFiled(answer);
  };

  return {
    form,
    step,
    isSending: sending.isSending,
    failure: sending.failure,
    anonymity,
    filed,
    next: () => {
      if (passes(step)) setStep(step === 1 ? 2 : 3);
    },
    back: () => setStep(step === 3 ? 2 : 1),
    send: () => {
      if (passes(3)) void send();
    },
  };
};
