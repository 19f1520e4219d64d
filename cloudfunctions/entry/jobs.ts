import { type FunctionContext, triggerOf } from '../platform/identity';
import { openPlatform } from '../platform/platform';
import { randomId } from '../platform/secrets';
import { createApplication } from './application';

const platform = openPlatform();
const { runJobs } = createApplication(platform);

/** Runs on the timer only; anything else is refused, whoever calls. */
export const main = async (event: { Type?: string } | null, context: FunctionContext): Promise<object> => {
  if (event?.Type !== 'Timer' || triggerOf(context) !== 'timer') return { ok: false };
  return { ok: true, ...(await runJobs(new Date(), randomId())) };
};
