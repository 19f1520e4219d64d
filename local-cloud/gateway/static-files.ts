import { createHash } from 'node:crypto';
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import { pageHeaders } from './guard';
import { type Handler, notFound, type Reply } from './http';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.gif': 'image/gif',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.wasm': 'application/wasm',
};

/** Serves a folder under a path; a folder's `index.html` stands for it. Browsers revalidate every time. */
export function staticFiles(dir: string, mount: string): Handler {
  return (request, url) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return notFound();
    const file = fileFor(dir, url.pathname.slice(mount.length));
    return file === undefined ? notFound() : replyWith(file, request.headers['if-none-match']);
  };
}

/** The file for an escaped path; undefined when there is none inside the folder, links followed. */
function fileFor(dir: string, escaped: string): string | undefined {
  try {
    const root = realpathSync(dir);
    const place = realpathSync(join(root, decodeURIComponent(escaped)));
    const file = statSync(place).isDirectory() ? realpathSync(join(place, 'index.html')) : place;
    return file.startsWith(root + sep) && statSync(file).isFile() ? file : undefined;
  } catch {
    // no such file, or a path that cannot be one
    return undefined;
  }
}

export function replyWith(file: string, known: string | undefined): Reply {
  const content = readFileSync(file);
  const etag = `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`;
  const headers = {
    'content-type': types[extname(file)] ?? 'application/octet-stream',
    'cache-control': 'no-cache',
    etag,
    ...pageHeaders,
  };
  return known === etag ? { status: 304, headers: { etag }, body: '' } : { status: 200, headers, body: content };
}
