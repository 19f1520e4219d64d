import type { AnyAction, InputOf, OutputOf } from '@shared/kernel/contract';
import { Failure } from '@shared/kernel/failure';
import { useRef, useState } from 'react';
import { useCommand } from './use-command';

export interface Submission<A extends AnyAction> {
  readonly isSending: boolean;
  readonly failure: Failure | null;
  /** Sends what `makeInput` makes (uploading photos first, say). Answers null when it was refused or one is on its way. */
  readonly submit: (makeInput: () => InputOf<A> | Promise<InputOf<A>>) => Promise<OutputOf<A> | null>;
  readonly dismiss: () => void;
}

/** A command behind a button: one at a time, its failure kept for the page to show. */
export const useSubmit = <A extends AnyAction>(action: A, options: { readonly draft?: string } = {}): Submission<A> => {
  const { mutateAsync } = useCommand(action, options);
  const isUnderWay = useRef(false);
  const [isSending, setSending] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  return {
    isSending,
    failure,
    dismiss: () => setFailure(null),
    submit: async (makeInput) => {
      if (isUnderWay.current) return null;
      isUnderWay.current = true;
      setSending(true);
      setFailure(null);
      try {
        return await mutateAsync(await makeInput());
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        setFailure(error);
        return null;
      } finally {
        isUnderWay.current = false;
        setSending(false);
      }
    },
  };
};
