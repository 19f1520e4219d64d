import type { AnyAction, InputOf, OutputOf } from '@shared/kernel/contract';
import { Failure } from '@shared/kernel/failure';
import type { CallOptions } from './call';
import { newKey } from './new-key';
import { openReply } from './reply';
import { bearerToken } from './session.h5';

const post = async (request: object): Promise<Response> => {
  const token = bearerToken();
  if (!token) throw new Failure('auth.required');
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  try {
    return await fetch('/api', { method: 'POST', headers, body: JSON.stringify(request) });
  } catch {
    throw new Failure('client.offline');
  }
};

const readAnswer = async (response: Response): Promise<unknown> => {
  try {
    return await response.json();
  } catch {
    throw new Failure('server.unavailable');
  }
};

/** Sends one action to the gateway. @throws Failure, and nothing else. */
export const call = async <A extends AnyAction>(
  action: A,
  input: InputOf<A>,
  { key }: CallOptions = {},
): Promise<OutputOf<A>> => {
  const request = { action: action.name, input, ...(action.kind === 'command' && { key: key ?? newKey() }) };
  return openReply(await readAnswer(await post(request))) as OutputOf<A>;
};
