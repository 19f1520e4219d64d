import type { Failure, FailureCode } from '@shared/kernel/failure';
import { focusManager, onlineManager, QueryClient } from '@tanstack/react-query';
import { watchConnection } from './connection';
import { watchForeground } from './foreground';

/** Refusals that may pass by themselves; every other one is an answer. */
const passing: readonly FailureCode[] = ['client.offline', 'server.busy', 'server.unavailable'];

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: Failure;
  }
}

/** What the cloud said last, shared by all pages. Reads are tried three times, commands only when the person asks. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      networkMode: 'always',
      retry: (failures, failure) => failures < 2 && passing.includes(failure.code),
      retryDelay: (failures) => 400 * 2 ** failures,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

/** Reads again what is on the screen when the person or the network comes back. Call once, when the app starts. */
export const watchForFreshness = (): void => {
  watchConnection((isOnline) => onlineManager.setOnline(isOnline));
  watchForeground((isInFront) => focusManager.setFocused(isInFront));
};
