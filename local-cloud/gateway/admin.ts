import { CloudError } from '../engine/errors';
import type { Limits } from '../engine/limits';
import type { Environments } from '../environments';
import type { Invocations } from '../functions/invocations';
import type { Dispatch } from '../protocol/dispatch';
import { type Handler, json, jsonBodyOf, notFound, TooLarge } from './http';

/**
 * The address the real `@cloudbase/node-sdk` talks to. `?env=` names the environment, else the default one. Behind it
 * a function's instance writes its own number.
 */
export function adminHandler(
  environments: Environments,
  defaultEnvironment: string,
  dispatch: Dispatch,
  invocations: Invocations,
  { payloadBytes }: Limits,
): Handler {
  return async (request, url) => {
    const [, , instance] = url.pathname.split('/');
    if (request.method !== 'POST') return notFound();
    if (instance) invocations.countStoreCall(instance);
    try {
      const parameters = await jsonBodyOf(request, payloadBytes);
      if (!parameters) return json(200, { code: 'INVALID_PARAM', message: 'the body is not a JSON object' });
      const name = url.searchParams.get('env') || String(parameters.envName || '') || defaultEnvironment;
      return json(200, await dispatch(environments.find(name), parameters));
    } catch (error) {
      if (error instanceof TooLarge) {
        return json(200, { code: 'EXCEED_MAX_PAYLOAD_SIZE', message: `a request has at most ${payloadBytes} bytes` });
      }
      if (error instanceof CloudError) return json(200, { code: error.code, message: error.message });
      throw error;
    }
  };
}
