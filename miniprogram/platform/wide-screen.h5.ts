import { useSyncExternalStore } from 'react';

const wide = window.matchMedia('(min-width: 900px)');

const watch = (listener: () => void): (() => void) => {
  wide.addEventListener('change', listener);
  return () => wide.removeEventListener('change', listener);
};

/** Whether there is room for two columns. */
export const useWideScreen = (): boolean => useSyncExternalStore(watch, () => wide.matches);
