import type { AnyAction, InputOf, OutputOf } from '@shared/kernel/contract';
import type { Failure } from '@shared/kernel/failure';
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { call } from './call';
import { readStored, writeStored } from './storage';

interface ActionOptions {
  /** False holds the question back until what it needs is known. */
  readonly isReady?: boolean;
  /** Keeps the last answer on the phone, so that the page opens with it when there is no network. */
  readonly isKept?: boolean;
}

/** Asks a query action and keeps its answer fresh. The cache key is [action name, input]. */
export const useAction = <A extends AnyAction>(
  action: A,
  input: InputOf<A>,
  { isReady = true, isKept = false }: ActionOptions = {},
): UseQueryResult<OutputOf<A>, Failure> => {
  const storedAs = `answer.${action.name}.${JSON.stringify(input)}`;
  return useQuery<OutputOf<A>, Failure>({
    queryKey: [action.name, input],
    enabled: isReady,
    queryFn: async () => {
      const answer = await call(action, input);
      if (isKept) writeStored(storedAs, answer);
      return answer;
    },
    initialData: () => (isKept ? keptAnswer(action, storedAs) : undefined),
    initialDataUpdatedAt: 0,
  });
};

/** An answer an older version kept is dropped when it no longer fits the contract. */
const keptAnswer = <A extends AnyAction>(action: A, storedAs: string): OutputOf<A> | undefined => {
  const parsed = action.output.safeParse(readStored(storedAs));
  return parsed.success ? (parsed.data as OutputOf<A>) : undefined;
};
