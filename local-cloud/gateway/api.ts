import { randomUUID } from 'node:crypto';
import type { Limits } from '../engine/limits';
import type { Runner } from '../functions/runner';
import { type Handler, json, jsonBodyOf, type Reply, TooLarge } from './http';
import type { SignIns } from './sign-ins';

const apiFunction = 'api';

const refused = (status: number, code: string, requestId: string): Reply =>
  json(status, { ok: false, failure: { code, details: {} }, requestId });

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
      return outcome.isOk ? { ...json(200, null), body: outcome.value } : refused(200, 'server.unexpected', requestId);
    } catch (error) {
      if (error instanceof TooLarge) return refused(413, 'input.malformed', requestId);
      throw error;
    }
  };
}
