import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { type Answer, askOnce, isStale, type Question, questionOf } from './answers';

interface QuestionOptions {
  readonly key: string;
  readonly ask: (question: Question) => Promise<unknown>;
  /** Read once, when nobody has asked yet. */
  readonly known: () => unknown;
  readonly isReady: boolean;
}

/** Watches one question and asks it when its answer is missing or no longer fresh. */
export const useQuestion = ({ key, ask, known, isReady }: QuestionOptions): { question: Question; answer: Answer } => {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for everything else
  const question = useMemo(() => questionOf(key, known), [key]);
  question.ask = () => ask(question);
  const subscribe = useMemo(
    () => (watcher: () => void) => {
      question.watchers.add(watcher);
      return () => question.watchers.delete(watcher);
    },
    [question],
  );
  const read = () => question.answer;
  const answer = useSyncExternalStore(subscribe, read, read);
  useEffect(() => {
    if (isReady && isStale(question)) void askOnce(question);
  }, [question, isReady]);
  return { question, answer };
};
