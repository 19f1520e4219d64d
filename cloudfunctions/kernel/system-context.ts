import type { ActionName } from '@shared/kernel/contract';
import { fingerprint, randomId } from '../platform/secrets';
import type { Context } from './context';

/** The context of a job: nobody calls, and `step` names what is done, so that doing it twice changes nothing. */
export const systemContext = (job: ActionName, step: string, now: Date, requestId: string): Context => ({
  action: job,
  requestId,
  now,
  caller: null,
  actor: null,
  source: null,
  command: { key: fingerprint(`${job}/${step}`), content: fingerprint(step) },
  abilities: [],
  randomId,
  decisions: { made: true },
});
