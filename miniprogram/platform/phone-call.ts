import Taro from '@tarojs/taro';

/** Opens the phone with the number filled in; the person still presses call, or changes their mind. */
export const phoneCall = async (phoneNumber: string): Promise<void> => {
  await Taro.makePhoneCall({ phoneNumber }).catch(() => undefined);
};
