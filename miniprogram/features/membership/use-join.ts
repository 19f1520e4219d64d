import { applyForMembership } from '@shared/features/membership/contract';
import { consentTextVersion } from '@shared/features/membership/membership';
import type { OutputOf } from '@shared/kernel/contract';
import type { Failure } from '@shared/kernel/failure';
import { useState } from 'react';
import { usePageQuery } from '@/platform/navigation';
import { useSubmit } from '@/platform/use-submit';
import type { Consents } from './consent-step';
import { checkJoinForm, type JoinForm, joinDraft, useJoinForm } from './join-form';
import type { JoinTarget } from './join-target';
import { keepLastApplication, readLastApplication, typedIn } from './last-application';

export type Receipt = OutputOf<typeof applyForMembership>;

export interface Join {
  readonly step: 1 | 2;
  readonly consents: Consents;
  readonly isConsentMissing: boolean;
  readonly form: JoinForm;
  readonly isSending: boolean;
  readonly failure: Failure | null;
  readonly receipt: Receipt | null;
  readonly changeConsents: (change: Partial<Consents>) => void;
  readonly goOn: () => void;
  readonly goBack: () => void;
  /** `isTransfer` moves a membership the person has already. */
  readonly send: (isTransfer: boolean) => void;
  readonly dismiss: () => void;
}

const noConsents: Consents = { rules: false, idNumber: false };

/** What was sent before, when an application that was refused is being corrected. */
const useEarlier = () => {
  const { again } = usePageQuery();
  const [last] = useState(() => (again ? readLastApplication() : null));
  return last ? typedIn(last) : {};
};

/** Joining in two steps: what is agreed to, then who it is. Consent is asked anew each time and never kept as a draft. */
export const useJoin = ({ code, unionId, unionName }: JoinTarget): Join => {
  const form = useJoinForm(useEarlier());
  const { submit, isSending, failure, dismiss } = useSubmit(applyForMembership, { draft: joinDraft });
  const [consents, setConsents] = useState(noConsents);
  const [isConsentMissing, setConsentMissing] = useState(false);
  const [step, setStep] = useState<1 | 2>(1);
  const [receipt, setReceipt] = useState<Receipt | null>(null);

  const goOn = () => {
    const isComplete = consents.rules && consents.idNumber;
    setConsentMissing(!isComplete);
    if (isComplete) setStep(2);
  };
  const send = async (isTransfer: boolean) => {
    const typed = checkJoinForm(form);
    if (!typed) return;
    const where = code ? { code } : { unionId };
    const agreed = { ...consents, textVersion: consentTextVersion };
    const answer = await submit(() => ({ ...typed, ...where, isTransfer, consents: agreed }));
    if (!answer) return;
    keepLastApplication({ ...typed, unionId, unionName });
    form.clear();
    setReceipt(answer);
  };

  return {
    ...{ step, consents, isConsentMissing, form, isSending, failure, receipt, goOn, dismiss },
    changeConsents: (change) => setConsents((before) => ({ ...before, ...change })),
    goBack: () => setStep(1),
    send: (isTransfer) => void send(isTransfer),
  };
};
