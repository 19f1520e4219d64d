import { externalStore, useStore } from './external-store';

const isOnlineStore = externalStore(navigator.onLine);

/** Watches whether the browser has a network. Call once, when the app starts. */
export const watchConnection = (onChange: (isOnline: boolean) => void): void => {
  const report = () => {
    isOnlineStore.write(navigator.onLine);
    onChange(navigator.onLine);
  };
  window.addEventListener('online', report);
  window.addEventListener('offline', report);
};

export const useOnline = (): boolean => useStore(isOnlineStore);
