import type { AnyAction, InputOf, OutputOf } from '@shared/kernel/contract';
import type { Failure } from '@shared/kernel/failure';
import { useRef, useState } from 'react';
import { askAllAnew } from './answers';
import { call } from './call';
import { newKey } from './new-key';
import { readStored, removeStored, writeStored } from './storage';

interface CommandOptions {
  /** Names a stored draft: its key then outlives the app being killed between sending and hearing back. */
  readonly draft?: string;
}

export interface Command<A extends AnyAction> {
  readonly isPending: boolean;
  /** Why the last sending failed. */
  readonly error: Failure | null;
  readonly data: OutputOf<A> | undefined;
  readonly mutate: (input: InputOf<A>, then?: { readonly onSuccess?: (output: OutputOf<A>) => void }) => void;
  /** @throws Failure */
  readonly mutateAsync: (input: InputOf<A>) => Promise<OutputOf<A>>;
}

type Progress<T> = Pick<Command<AnyAction>, 'isPending' | 'error'> & { readonly data: T | undefined };

/** Sends a command under one key per intention: the key is kept across retries until the command succeeds. */
export const useCommand = <A extends AnyAction>(action: A, { draft }: CommandOptions = {}): Command<A> => {
  const key = useCommandKey(draft);
  const [progress, setProgress] = useState<Progress<OutputOf<A>>>({ isPending: false, error: null, data: undefined });

  const mutateAsync = async (input: InputOf<A>): Promise<OutputOf<A>> => {
    setProgress({ isPending: true, error: null, data: undefined });
    try {
      const output = await call(action, input, { key: key.current() });
      key.forget();
      askAllAnew();
      setProgress({ isPending: false, error: null, data: output });
      return output;
    } catch (error) {
      const failure = error as Failure; // call throws nothing else
      // The first try did arrive, with other words: the person is told so, and sending again is a new intention.
      if (failure.code === 'command.keyReused') key.forget();
      setProgress({ isPending: false, error: failure, data: undefined });
      throw failure;
    }
  };

  return {
    ...progress,
    mutateAsync,
    mutate: (input, { onSuccess } = {}) => {
      // What failed is shown from `error`.
      mutateAsync(input).then(onSuccess, () => undefined);
    },
  };
};

const useCommandKey = (draft: string | undefined) => {
  const key = useRef<string | null>(null);
  const storedAs = draft && `key.${draft}`;
  return {
    current: (): string => {
      key.current ??= storedKey(storedAs);
      return key.current;
    },
    forget: (): void => {
      key.current = null;
      if (storedAs) removeStored(storedAs);
    },
  };
};

const storedKey = (storedAs: string | undefined): string => {
  const kept = storedAs && readStored(storedAs);
  if (typeof kept === 'string') return kept;
  const key = newKey();
  if (storedAs) writeStored(storedAs, key);
  return key;
};
