import { applyForMembership } from '@shared/features/membership/contract';
import { parseIdNumber } from '@shared/people/id-number';
import { parsePhone } from '@shared/people/phone';
import * as z from 'zod/mini';
import { type Form, useForm } from '@/platform/use-form';
import { failureSentence } from '@/words/failures';
import { phoneSentence } from '@/words/membership';

/** The five things a person types; everything else the page knows already. */
const schema = z.pick(applyForMembership.input, {
  name: true,
  idNumber: true,
  phone: true,
  workerGroup: true,
  employerName: true,
});

export type JoinForm = Form<typeof schema>;
export type JoinValues = z.output<typeof schema>;

/** Names the draft of the form and the key of its command. The ID number is never part of it. */
export const joinDraft = 'join';

export const useJoinForm = (initial: Partial<JoinValues>): JoinForm =>
  useForm(schema, { draft: joinDraft, initial, neverKept: ['idNumber'] });

const idNumberSentence = (idNumber: string): string | null => {
  const parsed = parseIdNumber(idNumber);
  return parsed.ok ? null : failureSentence('identity.invalid', { reason: parsed.reason });
};

/** What may be sent, or null after saying beside each field what is wrong with it. */
export const checkJoinForm = (form: JoinForm): JoinValues | null => {
  const values = form.check();
  const { idNumber = '', phone = '' } = form.values;
  const idProblem = idNumber && idNumberSentence(idNumber);
  const parsedPhone = parsePhone(phone);
  if (idProblem) form.refuse('idNumber', idProblem);
  if (phone && !parsedPhone.ok) form.refuse('phone', phoneSentence(parsedPhone.reason));
  return values && !idProblem && parsedPhone.ok ? values : null;
};
