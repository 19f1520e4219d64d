import Taro from '@tarojs/taro';

/** Tells when the person comes back to the app or leaves it. Call once, when the app starts. */
export const watchForeground = (onChange: (isInFront: boolean) => void): void => {
  Taro.onAppShow(() => onChange(true));
  Taro.onAppHide(() => onChange(false));
};
