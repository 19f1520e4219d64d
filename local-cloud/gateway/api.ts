import { randomUUID } from 'node:crypto';
import type { Limits } from '../engine/limits';
import type { Runner } from '../functions/runner';
import { type Handler, json, jsonBodyOf, type Reply, TooLarge } from './http';
import type { SignIns } from './sign-ins';

const apiFunction = 'api';

const refused = (status: number, code: string, requestId: string, details: object = {}): Reply =>
  json(status, { ok: false, failure: { code, details }, requestId });

/** A full queue took nothing; after a time-out nobody knows, and the same key finds out. Anything else is a bug of the function. */
function withoutAnswer(code: string, requestId: string): Reply {
  if (code === 'EXCEED_CONCURRENT_REQUEST_LIMIT')
    return refused(200, 'server.busy', requestId, { retryAfterSeconds: 2 });
  return refused(200, code === 'FUNCTIONS_TIME_LIMIT_EXCEEDED' ? 'server.unavailable' : 'server.unexpected', requestId);
}

/** `POST /api {action, input, key}`: what `callFunction({name: 'api'})` is in WeChat, for the browser build. */
export function apiHandler(runner: Runner, signIns: SignIns, { payloadBytes }: Limits): Handler {
  return async (request) => {
    const requestId = randomUUID();
    if (request.method !== 'POST') return refused(405, 'input.malformed', requestId);
    try {
      const body = await jsonBodyOf(request, payloadBytes);
      if (!body) return refused(400, 'input.malformed', requestId);
      const { action, input, key } = body;
      const openid = signIns.openidOf(request.headers.authorization);
      const event = JSON.stringify({ action, input, key });
      const outcome = await runner.invoke(apiFunction, { event, requestId, openid, source: 'wx_client' });
      return outcome.isOk ? { ...json(200, null), body: outcome.value } : withoutAnswer(outcome.code, requestId);
    } catch (error) {
      if (error instanceof TooLarge) return refused(413, 'input.malformed', requestId);
      throw error;
    }
  };
}
