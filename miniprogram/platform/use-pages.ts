import type { Action, InputOf, OutputOf } from '@shared/kernel/contract';
import type { Failure } from '@shared/kernel/failure';
import { useState } from 'react';
import type * as z from 'zod/mini';
import { askOnce, type Question, settle } from './answers';
import { call } from './call';
import { useQuestion } from './use-question';

interface Page {
  readonly rows: readonly unknown[];
  readonly next?: string | undefined;
}

type PagedAction = Action<z.ZodMiniType, z.ZodMiniType<{ rows: unknown[]; next?: string | undefined }>>;
type RowOf<A extends PagedAction> = OutputOf<A>['rows'][number];

export interface Pages<T> {
  readonly rows: readonly T[];
  readonly isLoading: boolean;
  readonly isLoadingMore: boolean;
  readonly hasMore: boolean;
  readonly failure: Failure | null;
  readonly loadMore: () => void;
  readonly reload: () => void;
}

type ReadPage = (after: string | undefined) => Promise<Page>;

const pagesOf = ({ answer }: Question): readonly Page[] => (answer.value as readonly Page[] | undefined) ?? [];

/** As many pages as are open now, so that a list that is asked again keeps its length. */
const readAgain = async (question: Question, read: ReadPage): Promise<readonly Page[]> => {
  const pages = [await read(undefined)];
  while (pages.length < pagesOf(question).length) {
    const after = pages.at(-1)?.next;
    if (after === undefined) break;
    pages.push(await read(after));
  }
  return pages;
};

const readMore = async (question: Question, read: ReadPage): Promise<void> => {
  const { turn } = question;
  const pages = pagesOf(question);
  try {
    const page = await read(pages.at(-1)?.next);
    if (turn === question.turn) settle(question, { value: [...pages, page], failure: null });
  } catch (error) {
    settle(question, { failure: error as Failure }); // call throws nothing else
  }
};

/** Asks a paged query action one page after another; rows already shown keep their place. */
export const usePages = <A extends PagedAction>(action: A, filters: Omit<InputOf<A>, 'after'>): Pages<RowOf<A>> => {
  const [isLoadingMore, setLoadingMore] = useState(false);
  const read: ReadPage = (after) => call(action, { ...filters, ...(after && { after }) } as InputOf<A>);
  const { question, answer } = useQuestion({
    key: `${action.name}.pages.${JSON.stringify(filters)}`,
    isReady: true,
    known: () => undefined,
    ask: (asked) => readAgain(asked, read),
  });
  const pages = pagesOf(question);
  const hasMore = pages.at(-1)?.next !== undefined;
  return {
    rows: pages.flatMap(({ rows }) => rows) as RowOf<A>[],
    isLoading: answer.value === undefined && answer.failure === null,
    isLoadingMore,
    hasMore,
    failure: answer.failure,
    loadMore: () => {
      if (!hasMore || isLoadingMore) return;
      setLoadingMore(true);
      void readMore(question, read).then(() => setLoadingMore(false));
    },
    reload: () => void askOnce(question),
  };
};
