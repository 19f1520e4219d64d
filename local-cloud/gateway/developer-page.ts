import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Route } from './server';
import { replyWith, staticFiles } from './static-files';

// beside this file in the sources, beside the bundle when built
const dir = fileURLToPath(new URL('./developer-page', import.meta.url));

/** `/_local`: what is in the store and what happened lately, for the developer. */
export const developerPage: readonly Route[] = [
  { path: '/_local', isExact: true, handler: () => replyWith(join(dir, 'index.html'), undefined) },
  { path: '/_local/page/', handler: staticFiles(dir, '/_local/page/') },
];
