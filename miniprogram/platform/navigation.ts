import Taro, { useRouter } from '@tarojs/taro';

export type PageQuery = Readonly<Record<string, string>>;

/** The path of a page with its query, as the app's own router reads it. */
export const addressOf = (page: string, query: PageQuery): string => {
  const pairs = Object.entries(query).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return pairs.length === 0 ? `/${page}` : `/${page}?${pairs.join('&')}`;
};

/** Opens a page of app.config on top of this one. `page` is its path without a leading slash. */
export const openPage = (page: string, query: PageQuery = {}): void => {
  void Taro.navigateTo({ url: addressOf(page, query) });
};

/** Opens a page in place of this one, so that going back does not return to a form already sent. */
export const replacePage = (page: string, query: PageQuery = {}): void => {
  void Taro.redirectTo({ url: addressOf(page, query) });
};

export const openTab = (page: string): void => {
  void Taro.switchTab({ url: addressOf(page, {}) });
};

/** Back to where the person came from; a page opened from a code or a link has nothing behind it but home. */
export const goBack = (): void => {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else openTab('pages/home/index');
};

/** The query the page was opened with, decoded. */
export const usePageQuery = (): PageQuery => {
  const { params } = useRouter();
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, value === undefined ? '' : decode(String(value))]),
  );
};

/** WeChat hands parameters over still encoded, the browser router decoded: a stray % must not stop the page. */
const decode = (value: string): string => {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
};
