import type { Collection } from '../platform/database';
import type { Aggregate } from './aggregate';
import type { Route } from './route';

/** What every feature gives the application besides its ports. */
export interface Feature {
  readonly routes: readonly Route[];
  /** Collections whose documents have an outbox the jobs must drain. */
  readonly aggregates?: readonly Collection<Aggregate>[];
}
