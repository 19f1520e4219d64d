import type { AnyAction, InputOf, OutputOf } from '@shared/kernel/contract';
import type { Failure } from '@shared/kernel/failure';
import { askOnce, isStale } from './answers';
import { call } from './call';
import { readStored, writeStored } from './storage';
import { useQuestion } from './use-question';

interface ActionOptions {
  /** False holds the question back until what it needs is known. */
  readonly isReady?: boolean;
  /** Keeps the last answer on the phone, so that the page opens with it when there is no network. */
  readonly isKept?: boolean;
}

export interface Asked<T> {
  readonly data: T | undefined;
  /** Why the last asking failed; an older answer stays beside it. */
  readonly error: Failure | null;
  /** Neither an answer nor a refusal yet. */
  readonly isPending: boolean;
  readonly isStale: boolean;
  /** When the answer came, in milliseconds since 1970. */
  readonly dataUpdatedAt: number;
  readonly refetch: () => Promise<void>;
}

/** Asks a query action and keeps its answer fresh, once for all pages that ask the same. */
export const useAction = <A extends AnyAction>(
  action: A,
  input: InputOf<A>,
  { isReady = true, isKept = false }: ActionOptions = {},
): Asked<OutputOf<A>> => {
  const name = `${action.name}.${JSON.stringify(input)}`;
  const { question, answer } = useQuestion({
    key: name,
    isReady,
    known: () => (isKept ? keptAnswer(action, `answer.${name}`) : undefined),
    ask: async () => {
      const value = await call(action, input);
      if (isKept) writeStored(`answer.${name}`, value);
      return value;
    },
  });
  return {
    data: answer.value as OutputOf<A> | undefined,
    error: answer.failure,
    isPending: answer.value === undefined && answer.failure === null,
    get isStale() {
      return isStale(question);
    },
    dataUpdatedAt: answer.answeredAt,
    refetch: () => askOnce(question),
  };
};

/** An answer an older version kept is dropped when it no longer fits the contract. */
const keptAnswer = (action: AnyAction, storedAs: string): unknown => {
  const parsed = action.output.safeParse(readStored(storedAs));
  return parsed.success ? parsed.data : undefined;
};
