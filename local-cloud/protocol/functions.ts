import { randomUUID } from 'node:crypto';
import { CloudError } from '../engine/errors';
import type { Runner } from '../functions/runner';
import type { Actions } from './action';
import { optionalTextIn, textIn } from './parameters';

/** `functions.*`: what `app.callFunction` sends. The called function has no caller's identity. */
export const functionActions = (runner: Runner): Actions => ({
  'functions.invokeFunction': async (_, parameters) => {
    const outcome = await runner.invoke(textIn(parameters, 'function_name'), {
      event: optionalTextIn(parameters, 'request_data') ?? '{}',
      requestId: randomUUID(),
      source: 'function',
    });
    if (!outcome.isOk) throw new CloudError(outcome.code, outcome.message);
    return { body: { data: { response_data: outcome.value } } };
  },
});
