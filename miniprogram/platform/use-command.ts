import type { AnyAction, InputOf, OutputOf } from '@shared/kernel/contract';
import type { Failure } from '@shared/kernel/failure';
import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { call } from './call';
import { newKey } from './new-key';
import { readStored, removeStored, writeStored } from './storage';

interface CommandOptions {
  /** Names a stored draft: its key then outlives the app being killed between sending and hearing back. */
  readonly draft?: string;
}

/** Sends a command under one key per intention: the key is kept across retries until the command succeeds. */
export const useCommand = <A extends AnyAction>(
  action: A,
  { draft }: CommandOptions = {},
): UseMutationResult<OutputOf<A>, Failure, InputOf<A>> => {
  const cache = useQueryClient();
  const storedAs = draft && `key.${draft}`;
  const key = useRef<string | null>(null);
  const forget = () => {
    key.current = null;
    if (storedAs) removeStored(storedAs);
  };
  return useMutation<OutputOf<A>, Failure, InputOf<A>>({
    mutationFn: (input) => {
      key.current ??= storedKey(storedAs);
      return call(action, input, { key: key.current });
    },
    onSuccess: () => {
      forget();
      return cache.invalidateQueries();
    },
    // The first try did arrive, with other words: the person is told so, and sending again is a new intention.
    onError: (failure) => failure.code === 'command.keyReused' && forget(),
  });
};

const storedKey = (storedAs: string | undefined): string => {
  const kept = storedAs && readStored(storedAs);
  if (typeof kept === 'string') return kept;
  const key = newKey();
  if (storedAs) writeStored(storedAs, key);
  return key;
};
