import type { Action, InputOf, OutputOf } from '@shared/kernel/contract';
import type { Failure } from '@shared/kernel/failure';
import { useInfiniteQuery } from '@tanstack/react-query';
import type * as z from 'zod/mini';
import { call } from './call';

interface PageOf<T> {
  rows: T[];
  next?: string | undefined;
}

type PagedAction<T> = Action<z.ZodMiniType, z.ZodMiniType<PageOf<T>>>;
type RowOf<A extends PagedAction<unknown>> = OutputOf<A>['rows'][number];

export interface Pages<T> {
  readonly rows: readonly T[];
  readonly isLoading: boolean;
  readonly isLoadingMore: boolean;
  readonly hasMore: boolean;
  readonly failure: Failure | null;
  readonly loadMore: () => void;
  readonly reload: () => void;
}

/** Asks a paged query action one page after another; rows already shown keep their place. */
export const usePages = <A extends PagedAction<unknown>>(
  action: A,
  filters: Omit<InputOf<A>, 'after'>,
): Pages<RowOf<A>> => {
  const query = useInfiniteQuery({
    queryKey: [action.name, filters, 'pages'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam }) => call(action, { ...filters, ...(pageParam && { after: pageParam }) } as InputOf<A>),
    getNextPageParam: (page) => page.next,
  });
  return {
    rows: query.data?.pages.flatMap((page) => page.rows) ?? [],
    isLoading: query.isPending,
    isLoadingMore: query.isFetchingNextPage,
    hasMore: query.hasNextPage,
    failure: query.error,
    loadMore: () => void query.fetchNextPage(),
    reload: () => void query.refetch(),
  };
};
