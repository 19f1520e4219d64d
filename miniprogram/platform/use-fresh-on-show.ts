import type { UseQueryResult } from '@tanstack/react-query';
import { useDidShow } from '@tarojs/taro';

type Askable = Pick<UseQueryResult, 'isStale' | 'refetch'>;

/** Asks again when the person comes back to a page that stayed open below another: WeChat does not draw it anew. */
export const useFreshOnShow = (query: Askable): void =>
  useDidShow(() => {
    if (query.isStale) void query.refetch({ cancelRefetch: false });
  });
