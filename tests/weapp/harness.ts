/**
 * Runs the built mini-program (dist/weapp) in WeChat's own component framework under jsdom: its templates are compiled
 * by WeChat's wcc, its tree, setData and events are exparser's. Layout, native components, the two threads and the
 * real wx.* are not covered. Build first: `node scripts/build-client.mjs weapp`.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { waitUntil } from '../support/wait-until';
import type { showView, View } from '../support/weapp-view';
import { type Cloud, type CloudCall, wxCloud, wxDevice, wxFunction, wxStorage } from '../support/weapp-wx';

export { wxFunction };

const builtIn = path.resolve(__dirname, '../../dist/weapp');

interface AppConfig {
  readonly pages: readonly string[];
  readonly subPackages?: readonly { readonly root: string; readonly pages: readonly string[] }[];
}

export interface SetDataCall {
  readonly bytes: number;
}

export interface OpenedPage extends View {
  readonly route: string;
  /** Every setData since the page was opened: the first one builds it. */
  readonly setDataCalls: SetDataCall[];
  readonly close: () => Promise<void>;
}

export interface BootOptions {
  readonly cloud?: Cloud;
  /** Functions of wx to answer differently, made with wxFunction. */
  readonly wx?: Record<string, unknown>;
  /** What the phone has kept from before. */
  readonly storage?: Map<string, unknown>;
}

export interface RunningApp {
  readonly config: AppConfig;
  readonly calls: CloudCall[];
  readonly storage: Map<string, unknown>;
  readonly open: (route: string, query?: Record<string, string>) => Promise<OpenedPage>;
  readonly top: () => OpenedPage;
  /** Waits until a page of this route is on top and drawn. */
  readonly arriveAt: (route: string) => Promise<OpenedPage>;
  readonly showTabBar: () => View;
}

type Definition = Record<string, unknown>;
type Instance = Record<string, unknown> & { setData: (change: object, then?: () => void) => void };

const hook = (page: OpenedPage | undefined, name: string, ...given: unknown[]): void => {
  const run = page?.instance[name];
  if (typeof run === 'function') run.apply(page?.instance, given);
};

const readConfig = (): AppConfig => JSON.parse(readFileSync(path.join(builtIn, 'app.json'), 'utf8'));

const routesOf = ({ pages, subPackages = [] }: AppConfig): readonly string[] => [
  ...pages,
  ...subPackages.flatMap(({ root, pages: inside }) => inside.map((page) => `${root}/${page}`)),
];

const parseAddress = (url: string): [string, Record<string, string>] => {
  const [route = '', query = ''] = url.replace(/^\//, '').split('?');
  const pairs = query.split('&').filter(Boolean);
  // WeChat hands the values over as they stand in the address, still encoded.
  return [route, Object.fromEntries(pairs.map((pair) => pair.split('=') as [string, string]))];
};

/** The simulator knows components only, so a page becomes one. */
const pageAsComponent = (definition: Definition, created: (instance: Instance) => void): Definition => {
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

const countBytes = (instance: Instance, calls: SetDataCall[]): void => {
  const original = instance.setData.bind(instance);
  instance.setData = (change, then) => {
    calls.push({ bytes: Buffer.byteLength(JSON.stringify(change)) });
    original(change, then);
  };
};

/** wcc reports a missing template only as a warning: an HTML tag that would stay empty on a phone. */
const collectTemplateWarnings = (): string[] => {
  const warnings: string[] = [];
  jest.spyOn(console, 'warn').mockImplementation((...words) => {
    const line = words.join(' ');
    if (line.includes('WXMLRT')) warnings.push(line);
  });
  return warnings;
};

/** Starts the app anew, as after a cold start. Pages are opened by `open`. */
export const boot = async ({
  cloud = () => null,
  wx = {},
  storage = new Map(),
}: BootOptions = {}): Promise<RunningApp> => {
  jest.resetModules();
  document.body.innerHTML = '';
  const world = globalThis as unknown as Record<string, unknown>;
  // Taro's runtime prefers a host MutationObserver: a phone has none, and jsdom's refuses Taro's nodes.
  delete world.MutationObserver;
  const warnings = collectTemplateWarnings();
  const config = readConfig();
  const calls: CloudCall[] = [];
  const stack: OpenedPage[] = [];
  const loaded = new Map<string, string>();
  let started: Definition = {};
  let created: Instance | undefined;

  world.wx = {
    ...wxDevice(),
    ...wxStorage(storage),
    cloud: wxCloud(cloud, calls),
    setNavigationBarTitle: wxFunction(() => ({})),
    navigateTo: wxFunction(async ({ url }) => {
      hook(stack.at(-1), 'onHide');
      await open(...parseAddress(String(url)));
    }),
    redirectTo: wxFunction(async ({ url }) => {
      await stack.at(-1)?.close();
      await open(...parseAddress(String(url)));
    }),
    switchTab: wxFunction(async ({ url }) => {
      while (stack.length > 0) await stack.at(-1)?.close();
      await open(...parseAddress(String(url)));
    }),
    navigateBack: wxFunction(async () => {
      await stack.at(-1)?.close();
      hook(stack.at(-1), 'onShow');
    }),
    ...wx,
  };
  world.App = (definition: Definition) => {
    started = definition;
  };
  world.getApp = () => started;
  world.getCurrentPages = () => stack.map(({ instance }) => instance);
  const simulator = require('miniprogram-simulate') as typeof import('miniprogram-simulate');
  const { showView: show } = require('../support/weapp-view') as { showView: typeof showView };
  const defineComponent = world.Component as (definition: Definition) => unknown;
  world.Component = (definition: Definition) => {
    // Taro hands over `behaviors` as an object, the simulator wants a list.
    const { behaviors, ...rest } = definition;
    return defineComponent(Array.isArray(behaviors) ? definition : rest);
  };
  world.Page = (definition: Definition) =>
    (world.Component as typeof defineComponent)(
      pageAsComponent(definition, (instance) => {
        created = instance;
      }),
    );
  require(path.join(builtIn, 'app.js'));
  const launch = { path: config.pages[0], query: {}, scene: 1001 };
  for (const name of ['onLaunch', 'onShow'])
    (started[name] as ((options: object) => void) | undefined)?.call(started, launch);

  const mount = (file: string, tag: string): View => {
    const id =
      loaded.get(file) ?? simulator.load(path.join(builtIn, file), tag, { compiler: 'official', rootPath: builtIn });
    loaded.set(file, id);
    return show(id);
  };

  const open = async (route: string, query: Record<string, string> = {}): Promise<OpenedPage> => {
    if (!routesOf(config).includes(route)) throw new Error(`no page of app.json: ${route}`);
    const view = mount(route, 'page');
    const setDataCalls: SetDataCall[] = [];
    if (created) countBytes(created, setDataCalls);
    Object.assign(view.instance, { route, __route__: route, options: query });
    const page: OpenedPage = {
      ...view,
      route,
      setDataCalls,
      close: async () => {
        hook(page, 'onUnload');
        view.detach();
        stack.splice(stack.indexOf(page), 1);
      },
    };
    stack.push(page);
    hook(page, 'onLoad', query);
    hook(page, 'onShow');
    hook(page, 'onReady');
    await waitUntil(() => setDataCalls.length > 0 && page.text() !== '', `the first drawing of ${route}`);
    if (warnings.length > 0) throw new Error(warnings[0]);
    return page;
  };

  const top = (): OpenedPage => {
    const page = stack.at(-1);
    if (!page) throw new Error('no page is open');
    return page;
  };

  return {
    config,
    calls,
    storage,
    open,
    top,
    arriveAt: (route) => waitUntil(() => top().route === route && top().text() !== '' && top(), `page ${route}`),
    showTabBar: () => mount('custom-tab-bar/index', 'custom-tab-bar'),
  };
};
