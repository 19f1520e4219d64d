import type { Transition } from '@shared/features/grievances/states';
import type { ComponentType } from 'react';
import { AssignForm } from './handing/assign-form';
import { HelpForm, InviteForm } from './handing/co-handler-forms';
import { DecideExtensionForm, RequestExtensionForm } from './handing/extension-forms';
import { RefuseForm } from './handing/refuse-form';
import { RegradeForm } from './handing/regrade-form';
import { ReturnForm, TransferForm } from './handing/transfer-form';
import { OutcomeForm } from './outcome-form';
import { CallBackForm } from './resolving/call-back-form';
import { ContactForm } from './resolving/contact-form';
import { LetterForm } from './resolving/letter-form';
import { MediationForm } from './resolving/mediation-form';
import { PaymentForm } from './resolving/payment-form';
import { PromiseForm } from './resolving/promise-form';
import { ReferralForm } from './resolving/referral-form';
import { AskForm, CloseBySilenceForm, ReplyForm, ResumeForm } from './tell-form';
import type { Ticket } from './ticket';
import { MergeForm } from './together/merge-form';
import { SharesForm } from './together/shares-form';
import { SplitForm } from './together/split-form';

export interface DeedFormProps {
  readonly ticket: Ticket;
  /** What was done is sent: the form may go. */
  readonly onSent: () => void;
}

/** The form of everything an office does to a ticket, in the order they are offered; accepting needs none. */
export const deedForms: Partial<Readonly<Record<Transition, ComponentType<DeedFormProps>>>> = {
  reply: ReplyForm,
  ask: AskForm,
  logContact: ContactForm,
  proposeReferral: ReferralForm,
  mediate: MediationForm,
  resume: ResumeForm,
  issueLetter: LetterForm,
  promise: PromiseForm,
  recordPayment: PaymentForm,
  recordShares: SharesForm,
  recordOutcome: OutcomeForm,
  callBack: CallBackForm,
  closeBySilence: CloseBySilenceForm,
  answerAsCoHandler: HelpForm,
  decideExtension: DecideExtensionForm,
  assign: AssignForm,
  inviteCoHandler: InviteForm,
  requestExtension: RequestExtensionForm,
  regrade: RegradeForm,
  merge: MergeForm,
  split: SplitForm,
  transfer: TransferForm,
  returnTicket: ReturnForm,
  notAccept: RefuseForm,
};
