/** The little of @tarojs/taro the building blocks touch, for a page that is not a Taro page. */
const kept = new Map<string, unknown>();

export const useDidShow = (): void => undefined;
export const useRouter = () => ({ params: {} });

export default {
  getStorageSync: (key: string) => kept.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) => void kept.set(key, value),
  removeStorageSync: (key: string) => void kept.delete(key),
  getCurrentPages: () => [],
};
