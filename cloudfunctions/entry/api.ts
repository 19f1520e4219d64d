import type { Reply } from '@shared/kernel/failure';
import type { Request } from '../kernel/dispatch';
import { addressFrom, callerFrom, type FunctionContext } from '../platform/identity';
import { openPlatform } from '../platform/platform';
import { randomId } from '../platform/secrets';
import { createApplication } from './application';

const platform = openPlatform();
const { dispatch } = createApplication(platform);

/** The one function clients call: {action, input, key} in, a reply out. */
export const main = (event: Request | null, context: FunctionContext): Promise<Reply<unknown>> =>
  dispatch(event ?? {}, {
    caller: callerFrom(context, platform.secrets),
    address: addressFrom(context),
    now: new Date(),
    requestId: randomId(),
  });
