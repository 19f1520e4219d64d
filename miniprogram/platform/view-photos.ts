import Taro from '@tarojs/taro';

/** Shows photos large, beginning with one of them. */
export const viewPhotos = (urls: readonly string[], first: number): void => {
  void Taro.previewImage({ urls: [...urls], current: urls[first] ?? '' }).catch(() => undefined);
};
