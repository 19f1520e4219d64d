import { askStale } from './answers';
import { watchConnection } from './connection';
import { watchForeground } from './foreground';

/** Asks again what is on the screen when the person or the network comes back. Call once, when the app starts. */
export const watchForFreshness = (): void => {
  watchConnection((isOnline) => isOnline && askStale());
  watchForeground((isInFront) => isInFront && askStale());
};
