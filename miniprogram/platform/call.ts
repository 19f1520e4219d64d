import type { AnyAction, InputOf, OutputOf } from '@shared/kernel/contract';
import { Failure } from '@shared/kernel/failure';
import Taro from '@tarojs/taro';
import { newKey } from './new-key';
import { openReply } from './reply';

/** `key` names one intention: a retry of a command must carry the key of its first try. */
export interface CallOptions {
  readonly key?: string;
}

/** Cloud errors in the -5xxxxx and -4xxxxx ranges come from the cloud itself; everything else never reached it. */
const reachedTheCloud = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'errCode' in error && Number(error.errCode) <= -400_000;

const send = async (request: object): Promise<unknown> => {
  try {
    return (await Taro.cloud.callFunction({ name: 'api', data: request })).result;
  } catch (error) {
    throw new Failure(reachedTheCloud(error) ? 'server.unavailable' : 'client.offline');
  }
};

/** Sends one action. @throws Failure, and nothing else. */
export const call = async <A extends AnyAction>(
  action: A,
  input: InputOf<A>,
  { key }: CallOptions = {},
): Promise<OutputOf<A>> => {
  const request = { action: action.name, input, ...(action.kind === 'command' && { key: key ?? newKey() }) };
  return openReply(await send(request)) as OutputOf<A>;
};
