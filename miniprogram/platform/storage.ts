import Taro from '@tarojs/taro';
import { storageOwner } from './session';

const ownKey = (key: string): string => `gongyi.${storageOwner()}.${key}`;

/** What was kept under a key, or null. What comes back is whatever an older version wrote: check it before use. */
export const readStored = (key: string): unknown => {
  try {
    const stored: unknown = Taro.getStorageSync(ownKey(key));
    return stored === '' || stored === undefined ? null : stored;
  } catch {
    return null;
  }
};

/** Keeps a value. Returns false when the phone has no room left: what is on the screen is then all there is. */
export const writeStored = (key: string, value: unknown): boolean => {
  try {
    Taro.setStorageSync(ownKey(key), value);
    return true;
  } catch {
    return false;
  }
};

export const removeStored = (key: string): void => {
  try {
    Taro.removeStorageSync(ownKey(key));
  } catch {
    // A full or broken store has nothing to remove, and the caller has nothing to decide.
  }
};
