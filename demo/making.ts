import type { Secrets } from '../cloudfunctions/platform/secrets';
import { createRandom } from './random';

/** A line of the demonstration as the local cloud loads it. */
export interface DemoLine {
  readonly collection: string;
  readonly document: object & { readonly _id: string };
}

/** Monday 16 November 2026, 09:30 in China: when the city is first looked at. */
export const demoNow = '2026-11-16T01:30:00.000Z';

/** Everything up to demoNow has happened, and nothing after it. */
export const hasHappened = (instant: string): boolean => instant <= demoNow;

/** What a subject is made with. */
export interface Making {
  readonly secrets: Secrets;
  /** Sealed with a drawn nonce, so that two cities made with the same keys are the same to the byte. */
  seal(text: string): string;
}

export const createMaking = (secrets: Secrets): Making => {
  const nonces = createRandom('nonces');
  return { secrets, seal: (text) => secrets.seal(text, nonces.bytes(12)) };
};
