import { useDidShow } from '@tarojs/taro';

interface Askable {
  readonly isStale: boolean;
  readonly refetch: (options: { cancelRefetch: false }) => unknown;
}

/** Asks again when the person comes back to a page that stayed open below another: WeChat does not draw it anew. */
export const useFreshOnShow = (query: Askable): void =>
  useDidShow(() => {
    if (query.isStale) void query.refetch({ cancelRefetch: false });
  });
