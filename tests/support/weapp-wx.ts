import { Failure } from '@shared/kernel/failure';

type Options = Record<string, unknown> & Partial<Record<'success' | 'fail' | 'complete', (answer: unknown) => void>>;

/** A function of WeChat's: it answers through callbacks when it is given any, else with a promise. */
export const wxFunction = (answer: (options: Record<string, unknown>) => unknown) =>
  jest.fn((options: Options = {}) => {
    const hasCallbacks = Boolean(options.success || options.fail || options.complete);
    const outcome = Promise.resolve(options).then(answer);
    if (!hasCallbacks) return outcome;
    outcome.then(
      (value) => {
        options.success?.(value ?? {});
        options.complete?.(value ?? {});
      },
      (error: unknown) => {
        const problem = error instanceof Error ? { errMsg: error.message } : error;
        options.fail?.(problem);
        options.complete?.(problem);
      },
    );
    return undefined;
  });

export interface CloudCall {
  readonly action: string;
  readonly input: unknown;
  readonly key: string | undefined;
  readonly replyInBytes: number;
}

/** What the cloud answers: a value, or a thrown Failure. Anything else thrown is the network giving up. */
export type Cloud = (action: string, input: unknown, key: string | undefined) => unknown;

const reply = async (cloud: Cloud, action: string, input: unknown, key: string | undefined): Promise<unknown> => {
  try {
    return { ok: true, value: await cloud(action, input, key), requestId: 'request-1' };
  } catch (error) {
    if (!isFailure(error)) throw error;
    return { ok: false, failure: { code: error.code, details: error.details }, requestId: 'request-1' };
  }
};

/** Modules are loaded anew for every boot, so the class of a test's Failure may be another copy. */
const isFailure = (error: unknown): error is Failure =>
  error instanceof Failure || (error instanceof Error && error.name === 'Failure' && 'code' in error);

/** `untilDrawn`: as over a network, no answer comes before the page that asks has drawn itself. */
export const wxCloud = (cloud: Cloud, calls: CloudCall[], untilDrawn: () => Promise<unknown>) => ({
  init: () => undefined,
  callFunction: wxFunction(async ({ data: request }) => {
    const { action, input, key } = request as { action: string; input: unknown; key?: string };
    await untilDrawn();
    const result = await reply(cloud, action, input, key);
    calls.push({ action, input, key, replyInBytes: Buffer.byteLength(JSON.stringify(result)) });
    return { result, errMsg: 'cloud.callFunction:ok' };
  }),
});

export const wxStorage = (kept: Map<string, unknown>) => ({
  getStorageSync: (key: string) => kept.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) => void kept.set(key, JSON.parse(JSON.stringify(value))),
  removeStorageSync: (key: string) => void kept.delete(key),
});

const screen = { windowWidth: 375, windowHeight: 667, screenWidth: 375, screenHeight: 667, pixelRatio: 2 };

export const wxDevice = () => ({
  getSystemInfoSync: () => ({ platform: 'android', SDKVersion: '3.5.0', statusBarHeight: 20, ...screen }),
  getWindowInfo: () => ({ statusBarHeight: 20, ...screen }),
  getAppBaseInfo: () => ({ SDKVersion: '3.5.0', language: 'zh_CN', theme: 'light' }),
  getDeviceInfo: () => ({ platform: 'android', brand: 'test' }),
  getLaunchOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
  getEnterOptionsSync: () => ({ path: '', query: {}, scene: 1001 }),
  canIUse: () => true,
  nextTick: (run: () => void) => setTimeout(run, 0),
  onAppShow: () => undefined,
  onAppHide: () => undefined,
  onError: () => undefined,
  onPageNotFound: () => undefined,
  onUnhandledRejection: () => undefined,
  onNetworkStatusChange: () => undefined,
});
