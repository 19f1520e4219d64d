import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { writeCameraFile } from './camera-file';
import { offerChineseFont, useChineseFont } from './chinese-font';

export interface PhoneOptions {
  readonly width?: number;
  readonly height?: number;
  readonly largeType?: boolean;
  /** The text of a QR code the camera sees. Such a phone gets a browser of its own. */
  readonly cameraShows?: string;
  /** Where the phone is, in WGS-84 as a browser tells it; without one it refuses to say. */
  readonly position?: { readonly latitude: number; readonly longitude: number };
}

export interface AccessibilityProblem {
  readonly rule: string;
  readonly where: readonly string[];
}

/** One browser window the size of a phone, watched for everything that must never happen. */
export interface Phone {
  readonly page: Page;
  /** Script errors, console errors, dialogs, failed requests and requests to anyone but the page's own server. */
  readonly problems: readonly string[];
  /** Violations axe finds on what is shown now. */
  readonly accessibilityProblems: () => Promise<readonly AccessibilityProblem[]>;
  /** Controls smaller than 44 px either way. */
  readonly smallControls: () => Promise<readonly string[]>;
  /** Writes docs/screens/… or another folder's PNG with Chinese letters in it, and answers its path. */
  readonly screenshot: (file: string, options?: { readonly isWholePage?: boolean }) => Promise<string>;
  readonly close: () => Promise<void>;
}

const root = path.resolve(__dirname, '../..');
const running = new Map<string, Promise<Browser>>();

const launch = async (cameraArguments: readonly string[] = []): Promise<Browser> => {
  const found = execFileSync(process.execPath, [path.join(__dirname, 'find-browser.mjs')], { encoding: 'utf8' });
  const { executablePath, environment } = JSON.parse(found) as {
    executablePath: string;
    environment: Record<string, string>;
  };
  return chromium.launch({
    executablePath,
    env: { ...process.env, ...environment } as Record<string, string>,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--font-render-hinting=none',
      ...fakeCamera,
      ...cameraArguments,
    ],
  });
};

const fakeCamera = ['--use-fake-ui-for-media-stream', '--use-fake-device-for-media-stream'];

/** One browser serves all tests of a file: close it in afterAll. */
export const closeBrowser = async (): Promise<void> => {
  const browsers = await Promise.all(running.values());
  running.clear();
  await Promise.all(browsers.map((browser) => browser.close()));
};

const browserWith = (cameraShows = ''): Promise<Browser> => {
  const camera = () => [`--use-file-for-fake-video-capture=${writeCameraFile(cameraShows)}`];
  const browser = running.get(cameraShows) ?? launch(cameraShows === '' ? [] : camera());
  running.set(cameraShows, browser);
  return browser;
};

const watchForProblems = (page: Page, home: string, problems: string[]): void => {
  page.on('pageerror', (error) => problems.push(`script error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  page.on('dialog', (dialog) => {
    problems.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    if (!reason.includes('ERR_ABORTED')) problems.push(`request failed: ${request.url()} ${reason}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    if (url.startsWith('http') && !url.startsWith(home)) problems.push(`request to another server: ${url}`);
  });
};

/** Mirrors platform/storage: what is kept is filed under the end of the token. */
const storeLargeType = (): void => {
  const token = new URLSearchParams(location.search).get('token') ?? 'nobody';
  localStorage.setItem(`gongyi.${token.slice(-16)}.largeType`, JSON.stringify({ data: true }));
};

const tooSmall = (): string[] =>
  [...document.querySelectorAll('button, input, textarea, a, [role=button], [role=radio], [role=checkbox], [role=tab]')]
    .map((element) => ({ element, box: element.getBoundingClientRect() }))
    .filter(({ box }) => box.width > 0 && (box.width < 43.5 || box.height < 43.5))
    .map(({ element, box }) => `${element.className || element.tagName} ${box.width}×${box.height}`);

/** While one page gives way to the next both are there: what is looked at is the page that stays. */
const pageHasSettled = (page: Page) =>
  page.waitForFunction(
    () => [...document.querySelectorAll('main')].filter((main) => main.checkVisibility()).length <= 1,
  );

const runAxe = async (page: Page): Promise<readonly AccessibilityProblem[]> => {
  await pageHasSettled(page);
  await page.evaluate(readAxe());
  const found: unknown = await page.evaluate('axe.run({ resultTypes: ["violations"] })');
  const { violations } = found as { violations: { id: string; nodes: { html: string }[] }[] };
  return violations.map(({ id, nodes }) => ({ rule: id, where: nodes.map(({ html }) => html.slice(0, 160)) }));
};

/** Evaluated by the protocol and not as a script tag, so the page's own content policy stays as strict as it is. */
const readAxe = (): string => (require('axe-core') as { source: string }).source;

/** A taller phone, not a stitched picture: what is fixed to the bottom then stays at the bottom. */
const growToContent = async (page: Page, width: number, height: number): Promise<void> => {
  const contentHeight = await page.evaluate(() => {
    const pages = [document.documentElement, ...document.querySelectorAll('.taro_page')];
    return Math.max(...pages.map(({ scrollHeight }) => scrollHeight));
  });
  await page.setViewportSize({ width, height: Math.max(height, contentHeight) });
};

/** Opens `url` on a phone. `width` 375 unless told; 1280 gives an office window. */
export const openPhone = async (url: string, options: PhoneOptions = {}): Promise<Phone> => {
  const { width = 375, height = 760, largeType = false, position } = options;
  const context = await (await browserWith(options.cameraShows)).newContext({
    viewport: { width, height },
    deviceScaleFactor: 2,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    hasTouch: width < 800,
    permissions: position ? ['geolocation', 'camera'] : ['camera'],
    ...(position && { geolocation: position }),
  });
  await offerChineseFont(context);
  if (largeType) await context.addInitScript(storeLargeType);
  const page = await context.newPage();
  const problems: string[] = [];
  watchForProblems(page, new URL(url).origin, problems);
  await page.goto(url);
  return {
    page,
    problems,
    accessibilityProblems: () => runAxe(page),
    smallControls: () => page.evaluate(tooSmall),
    screenshot: async (file, { isWholePage = false } = {}) => {
      const target = path.resolve(root, file);
      mkdirSync(path.dirname(target), { recursive: true });
      await useChineseFont(page);
      if (isWholePage) await growToContent(page, width, height);
      await page.screenshot({ path: target });
      await page.setViewportSize({ width, height });
      return target;
    },
    close: () => context.close(),
  };
};
