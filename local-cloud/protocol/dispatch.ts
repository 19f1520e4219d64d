import { randomUUID } from 'node:crypto';
import { CloudError } from '../engine/errors';
import type { Explanation } from '../engine/explain';
import type { Environment } from '../environment';
import type { Actions } from './action';
import { optionalTextIn, type Parameters } from './parameters';

export type Dispatch = (environment: Environment, parameters: Parameters) => Promise<Readonly<Record<string, unknown>>>;

/** Answers one call of the SDK; a refusal is an answer with a `code`. */
export function dispatchTo(actions: Actions, onBug: (action: string, error: unknown) => void): Dispatch {
  return async (environment, parameters) => {
    const requestId = randomUUID();
    const action = String(parameters.action);
    const startedAt = performance.now();
    const record = (more: { used?: Explanation; code?: string }) =>
      environment.calls.record({
        action,
        collection: optionalTextIn(parameters, 'collectionName'),
        at: environment.clock.now().toISOString(),
        ms: Math.round((performance.now() - startedAt) * 1000) / 1000,
        indexUsed: more.used?.indexUsed,
        entriesRead: more.used?.entriesRead,
        documentsRead: more.used?.documentsRead,
        code: more.code,
      });
    try {
      const run = Object.hasOwn(actions, action) ? actions[action] : undefined;
      if (!run) throw new CloudError('INVALID_PARAM', `action is not supported by the local cloud: ${action}`);
      const { body, used } = await run(environment, parameters);
      record({ used });
      return { requestId, ...body };
    } catch (error) {
      const isRefusal = error instanceof CloudError;
      if (!isRefusal) onBug(action, error);
      const code = isRefusal ? error.code : 'DATABASE_REQUEST_FAILED';
      record({ code });
      return { requestId, code, message: error instanceof Error ? error.message : String(error) };
    }
  };
}
