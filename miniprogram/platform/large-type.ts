import { externalStore, useStore } from './external-store';
import { readStored, writeStored } from './storage';

const storedAs = 'largeType';
const isLargeStore = externalStore(false);

/** Reads the person's choice once the session is known. */
export const restoreLargeType = (): void => isLargeStore.write(readStored(storedAs) === true);

export const setLargeType = (isLarge: boolean): void => {
  writeStored(storedAs, isLarge);
  isLargeStore.write(isLarge);
};

export const useLargeType = (): boolean => useStore(isLargeStore);
