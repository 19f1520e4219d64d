import type { Action } from '@shared/kernel/contract';
import type * as z from 'zod/mini';
import { type FormOptions, useForm } from '@/platform/use-form';
import { useSubmit } from '@/platform/use-submit';

/** The form of one thing an office does: what is typed lives until it was sent. */
export const useDeed = <S extends z.ZodMiniObject, O extends z.ZodMiniType>(
  action: Action<S, O>,
  draft: string,
  initial: NonNullable<FormOptions<S>['initial']>,
  onSent: () => void,
) => {
  const form = useForm(action.input, { draft, initial });
  const { submit, isSending, failure } = useSubmit(action, { draft });
  const send = async () => {
    const checked = form.check();
    if (!checked || !(await submit(() => checked as z.input<S>))) return;
    form.clear();
    onSent();
  };
  return { ...form, send: () => void send(), isSending, failure };
};

export type Deed = Pick<ReturnType<typeof useDeed>, 'send' | 'isSending' | 'failure'>;
