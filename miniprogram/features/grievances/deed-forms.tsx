import type { Transition } from '@shared/features/grievances/states';
import type { ComponentType } from 'react';
import { OutcomeForm } from './outcome-form';
import { AskForm, ReplyForm } from './tell-form';
import type { Ticket } from './ticket';

export interface DeedFormProps {
  readonly ticket: Ticket;
  /** What was done is sent: the form may go. */
  readonly onSent: () => void;
}

/** The form of everything an office does to a ticket, in the order they are offered; accepting needs none. */
export const deedForms: Partial<Readonly<Record<Transition, ComponentType<DeedFormProps>>>> = {
  reply: ReplyForm,
  ask: AskForm,
  recordOutcome: OutcomeForm,
};
