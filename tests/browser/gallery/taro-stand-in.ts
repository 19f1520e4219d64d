/** The little of @tarojs/taro the building blocks touch, for a page that is not a Taro page. */
export const useDidShow = (): void => undefined;
export const useRouter = () => ({ params: {} });

export default {
  getStorageSync: (key: string): unknown => JSON.parse(localStorage.getItem(key) ?? '""'),
  setStorageSync: (key: string, value: unknown) => localStorage.setItem(key, JSON.stringify(value)),
  removeStorageSync: (key: string) => localStorage.removeItem(key),
  getCurrentPages: () => [],
};
