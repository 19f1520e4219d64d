import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { FunctionAnswer, FunctionRequest } from './messages';

type Main = (event: unknown, context: unknown) => unknown;

let offsetMs = 0;
shiftDate();

const { bundle } = workerData as { bundle: string };
const { main } = createRequire(bundle)(bundle) as { main?: Main };
if (typeof main !== 'function') throw new Error(`${bundle} does not export main`);

parentPort?.postMessage({ isLoaded: true } satisfies FunctionAnswer);
parentPort?.on('message', async (request: FunctionRequest) => {
  offsetMs = request.offsetMs;
  parentPort?.postMessage(await answer(main, request));
});

async function answer(run: Main, { event, context }: FunctionRequest): Promise<FunctionAnswer> {
  try {
    const value = await run(JSON.parse(event), context);
    return { isOk: true, value: JSON.stringify(value ?? null) };
  } catch (error) {
    console.error(error);
    return { isOk: false, message: error instanceof Error ? error.message : String(error) };
  }
}

/** Makes "now" the local cloud's now; dates made from a value are left alone. */
function shiftDate(): void {
  const RealDate = Date;
  const now = () => RealDate.now() + offsetMs;
  const shifted = new Proxy(RealDate, {
    construct: (target, given, newTarget) => Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget),
    apply: () => new RealDate(now()).toString(),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  });
  RealDate.prototype.constructor = shifted;
  globalThis.Date = shifted;
}
