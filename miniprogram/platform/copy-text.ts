import Taro from '@tarojs/taro';

/** Puts words on the clipboard. False when the phone does not let us. */
export const copyText = (text: string): Promise<boolean> =>
  Taro.setClipboardData({ data: text }).then(
    () => true,
    () => false,
  );
