import type { View } from './weapp-view';

export type Definition = Record<string, unknown>;
export type Instance = Record<string, unknown> & { setData: (change: object, then?: () => void) => void };

export interface SetDataCall {
  readonly bytes: number;
}

export interface OpenedPage extends View {
  readonly route: string;
  /** Every setData since the page was opened: the first one builds it. */
  readonly setDataCalls: SetDataCall[];
  readonly close: () => Promise<void>;
}

/** The simulator knows components only, so a page becomes one. */
export const pageAsComponent = (definition: Definition, created: (instance: Instance) => void): Definition => {
  const entries = Object.entries(definition).filter(([name]) => name !== 'data' && name !== 'options');
  const methods = Object.fromEntries(entries.filter(([, value]) => typeof value === 'function'));
  const fields = Object.fromEntries(entries.filter(([, value]) => typeof value !== 'function'));
  return {
    options: definition.options,
    data: definition.data,
    methods,
    lifetimes: {
      created(this: Instance) {
        Object.assign(this, fields);
        created(this);
      },
    },
  };
};

export const countBytes = (instance: Instance, calls: SetDataCall[]): void => {
  const original = instance.setData.bind(instance);
  instance.setData = (change, then) => {
    calls.push({ bytes: Buffer.byteLength(JSON.stringify(change)) });
    original(change, then);
  };
};

/** Runs one of the page's life-cycle functions, as WeChat would. */
export const runHook = (page: OpenedPage | undefined, name: string, ...given: unknown[]): void => {
  const run = page?.instance[name];
  if (typeof run === 'function') run.apply(page?.instance, given);
};
