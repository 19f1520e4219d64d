/**
 * Runs the built mini-program (dist/weapp) in WeChat's own component framework under jsdom: its templates are compiled
 * by WeChat's wcc, its tree, setData and events are exparser's. Layout, native components, the two threads and the
 * real wx.* are not covered. Build first: `node scripts/build-client.mjs weapp`.
 */
import path from 'node:path';
import { waitUntil } from '../support/wait-until';
import { type AppConfig, readAppConfig, routesOf, weappFolder } from '../support/weapp-build';
import {
  countBytes,
  type Definition,
  type Instance,
  type OpenedPage,
  pageAsComponent,
  runHook,
  type SetDataCall,
} from '../support/weapp-page';
import type { showView, View } from '../support/weapp-view';
import { type Cloud, type CloudCall, wxCloud, wxDevice, wxFunction, wxStorage } from '../support/weapp-wx';

export type { OpenedPage };
export { wxFunction };

export interface BootOptions {
  /** What the cloud answers to an action: a value, or a thrown Failure. */
  readonly cloud?: Cloud;
  /** Functions of wx to answer differently, made with wxFunction. */
  readonly wx?: Record<string, unknown>;
  /** What the phone has kept from before. */
  readonly storage?: Map<string, unknown>;
}

export interface RunningApp {
  readonly config: AppConfig;
  /** Every call of the cloud, with the size of its answer. */
  readonly calls: readonly CloudCall[];
  readonly storage: Map<string, unknown>;
  /** Opens a page on top. Query values reach the page as they are written, so encode them as an address would. */
  readonly open: (route: string, query?: Record<string, string>) => Promise<OpenedPage>;
  readonly top: () => OpenedPage;
  /** Waits until a page of this route is on top and drawn. */
  readonly arriveAt: (route: string) => Promise<OpenedPage>;
  readonly showTabBar: () => View;
}

// Every boot compiles the templates and loads all modules anew: a busy machine needs longer than a test usually gets.
jest.setTimeout(60_000);

const world = globalThis as unknown as Record<string, unknown>;

const parseAddress = (url: unknown): [string, Record<string, string>] => {
  const [route = '', query = ''] = String(url).replace(/^\//, '').split('?');
  const pairs = query.split('&').filter(Boolean);
  return [route, Object.fromEntries(pairs.map((pair) => pair.split('=') as [string, string]))];
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

/** Every boot loads all modules anew, so that nothing of the app outlives it. */
const freshPage = (): void => {
  jest.resetModules();
  document.body.innerHTML = '';
  // Taro's runtime prefers a host MutationObserver: a phone has none, and jsdom's refuses Taro's nodes.
  delete world.MutationObserver;
};

type Open = RunningApp['open'];

const wxNavigation = (stack: OpenedPage[], open: Open) => ({
  navigateTo: wxFunction(async ({ url }) => {
    runHook(stack.at(-1), 'onHide');
    await open(...parseAddress(url));
  }),
  redirectTo: wxFunction(async ({ url }) => {
    await stack.at(-1)?.close();
    await open(...parseAddress(url));
  }),
  switchTab: wxFunction(async ({ url }) => {
    while (stack.length > 0) await stack.at(-1)?.close();
    await open(...parseAddress(url));
  }),
  navigateBack: wxFunction(async () => {
    await stack.at(-1)?.close();
    runHook(stack.at(-1), 'onShow');
  }),
});

/** Teaches the simulator about pages. Answers the app's definition and the newest page instance as they come. */
const registerGlobals = (stack: readonly OpenedPage[]) => {
  const seen: { app: Definition; newest: Instance | undefined } = { app: {}, newest: undefined };
  const simulator = require('miniprogram-simulate') as typeof import('miniprogram-simulate');
  const defineComponent = world.Component as (definition: Definition) => unknown;
  const component = (definition: Definition) => {
    // Taro hands over `behaviors` as an object, the simulator wants a list.
    const { behaviors, ...rest } = definition;
    return defineComponent(Array.isArray(behaviors) ? definition : rest);
  };
  Object.assign(world, {
    App: (definition: Definition) => Object.assign(seen, { app: definition }),
    Component: component,
    Page: (definition: Definition) =>
      component(pageAsComponent(definition, (instance) => Object.assign(seen, { newest: instance }))),
    getApp: () => seen.app,
    getCurrentPages: () => stack.map(({ instance }) => instance),
  });
  return { seen, simulator };
};

const launch = (seen: { readonly app: Definition }, firstPage: string | undefined): void => {
  require(path.join(weappFolder, 'app.js'));
  for (const name of ['onLaunch', 'onShow']) {
    const run = seen.app[name];
    if (typeof run === 'function') run.call(seen.app, { path: firstPage, query: {}, scene: 1001 });
  }
};

/** Starts the app anew, as after a cold start. */
export const boot = async ({ cloud = () => null, wx, storage = new Map() }: BootOptions = {}): Promise<RunningApp> => {
  freshPage();
  const warnings = collectTemplateWarnings();
  const config = readAppConfig();
  const calls: CloudCall[] = [];
  const stack: OpenedPage[] = [];
  const loaded = new Map<string, string>();
  const { seen, simulator } = registerGlobals(stack);
  const { showView: show } = require('../support/weapp-view') as { showView: typeof showView };

  const mount = (file: string, tag: string): View => {
    const load = () =>
      simulator.load(path.join(weappFolder, file), tag, { compiler: 'official', rootPath: weappFolder });
    const id = loaded.get(file) ?? load();
    loaded.set(file, id);
    return show(id);
  };

  const open: Open = async (route, query = {}) => {
    if (!routesOf(config).includes(route)) throw new Error(`no page of app.json: ${route}`);
    const view = mount(route, 'page');
    const setDataCalls: SetDataCall[] = [];
    if (seen.newest) countBytes(seen.newest, setDataCalls);
    Object.assign(view.instance, { route, __route__: route, options: query });
    const close = async () => {
      runHook(page, 'onUnload');
      view.detach();
      stack.splice(stack.indexOf(page), 1);
    };
    const page: OpenedPage = { ...view, route, setDataCalls, close };
    stack.push(page);
    runHook(page, 'onLoad', query);
    runHook(page, 'onShow');
    runHook(page, 'onReady');
    await waitUntil(() => setDataCalls.length > 0 && page.text() !== '', `the first drawing of ${route}`);
    if (warnings.length > 0) throw new Error(warnings[0]);
    return page;
  };

  const top = (): OpenedPage => {
    const page = stack.at(-1);
    if (!page) throw new Error('no page is open');
    return page;
  };

  const untilDrawn = () =>
    waitUntil(() => stack.length === 0 || (stack.at(-1)?.setDataCalls.length ?? 0) > 0, 'the page to draw itself');

  world.wx = {
    ...wxDevice(),
    ...wxStorage(storage),
    ...wxNavigation(stack, open),
    cloud: wxCloud(cloud, calls, untilDrawn),
    ...wx,
  };
  launch(seen, config.pages[0]);

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
