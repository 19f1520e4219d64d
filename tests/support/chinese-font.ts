import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { BrowserContext, Frame, Page } from 'playwright-core';

const fontFolder = path.resolve(__dirname, '../../node_modules/@fontsource/noto-sans-sc');
const servedAt = '/test-font/';
const types: Readonly<Record<string, string>> = { '.css': 'text/css', '.woff2': 'font/woff2', '.woff': 'font/woff' };

/** Pictures need Chinese letters and a bare machine has none: the page gets them as if from its own server. */
export const offerChineseFont = async (context: BrowserContext): Promise<void> => {
  await context.route(`**${servedAt}**`, (route) => {
    const asked = new URL(route.request().url()).pathname.split(servedAt)[1] ?? '';
    const file = path.join(fontFolder, path.normalize(`/${asked}`));
    return route.fulfill({ body: readFileSync(file), contentType: types[path.extname(file)] ?? 'text/plain' });
  });
};

const writeInFont = async (frame: Frame): Promise<void> => {
  for (const weight of ['400', '600']) await frame.addStyleTag({ url: `${servedAt}${weight}.css` });
  // asked for by name: what is merely styled may not be on its way yet when the fonts say they are ready
  await frame.evaluate(async () => {
    const words = document.body.innerText;
    await Promise.all(['400', '600'].map((weight) => document.fonts.load(`${weight} 16px "Noto Sans SC"`, words)));
    await document.fonts.ready;
  });
};

export const useChineseFont = async (page: Page): Promise<void> => {
  for (const frame of page.frames()) await writeInFont(frame);
};
