import Taro from '@tarojs/taro';
import { externalStore, useStore } from './external-store';

const isOnlineStore = externalStore(true);

/** Watches whether the phone has a network. Call once, when the app starts. */
export const watchConnection = (onChange: (isOnline: boolean) => void): void => {
  Taro.onNetworkStatusChange(({ isConnected }) => {
    isOnlineStore.write(isConnected);
    onChange(isConnected);
  });
};

export const useOnline = (): boolean => useStore(isOnlineStore);
