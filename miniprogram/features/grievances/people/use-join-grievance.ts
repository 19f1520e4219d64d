import { joinGrievance } from '@shared/features/grievances/people-contract';
import { parsePhone } from '@shared/people/phone';
import { useForm } from '@/platform/use-form';
import { useSubmit } from '@/platform/use-submit';
import { words } from '@/words/filing';

export const isInviteCode = (code: string): boolean => joinGrievance.input.shape.inviteCode.safeParse(code).success;

/** Adding oneself to the ticket of this code; `onJoined` is told which one it is. */
export const useJoinGrievance = (inviteCode: string, onJoined: (ticketId: string) => void) => {
  const draft = `join-${inviteCode}`;
  const form = useForm(joinGrievance.input, { draft, initial: { inviteCode, identity: 'named' } });
  const { submit, isSending, failure } = useSubmit(joinGrievance, { draft });
  const send = async () => {
    const checked = form.check();
    const { contactPhone } = form.values;
    if (contactPhone !== undefined && !parsePhone(contactPhone).ok)
      return form.refuse('contactPhone', words.phoneWrong);
    const joined = checked && (await submit(() => checked));
    if (!joined) return;
    form.clear();
    onJoined(joined.ticketId);
  };
  return { form, send: () => void send(), isSending, failure };
};

export type Joining = ReturnType<typeof useJoinGrievance>;
