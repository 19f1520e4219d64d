import tcb from '@cloudbase/node-sdk';
import { accountIdOf } from './account-id';
import type { Secrets } from './secrets';

/** Who calls, as the cloud says in the function's context and never as the input says. */
export interface Caller {
  readonly accountId: string;
  readonly openid: string;
}

/** The context CloudBase hands to a function; only its `environment` is read. */
export type FunctionContext = Parameters<typeof tcb.getCloudbaseContext>[0];

export const callerFrom = (context: FunctionContext, secrets: Secrets): Caller | null => {
  const openid = tcb.getCloudbaseContext(context).WX_OPENID;
  if (typeof openid !== 'string' || openid === '') return null;
  return { openid, accountId: accountIdOf(secrets, openid) };
};

/** How the function was called: 'timer' for a trigger, '' or 'wx_client' otherwise. */
export const triggerOf = (context: FunctionContext): string => {
  const { TRIGGER_SRC: source } = tcb.getCloudbaseContext(context) as { TRIGGER_SRC?: string };
  return source ?? '';
};

/** The network address of whoever calls, as the cloud says; null where it says none. */
export const addressFrom = (context: FunctionContext): string | null => {
  const { TCB_SOURCE_IP, WX_CLIENTIP } = tcb.getCloudbaseContext(context) as {
    TCB_SOURCE_IP?: unknown;
    WX_CLIENTIP?: unknown;
  };
  const address = TCB_SOURCE_IP || WX_CLIENTIP;
  return typeof address === 'string' && address !== '' ? address : null;
};
