import type { IncomingMessage } from 'node:http';

/**
 * Whether a browser page from elsewhere could have sent this: a foreign Host (DNS rebinding), a foreign Origin,
 * or a cross-site request that is not a plain visit.
 */
export function isForeign({ headers, method }: IncomingMessage, port: number): boolean {
  const hosts = ['127.0.0.1', 'localhost', '[::1]'].map((name) => `${name}:${port}`);
  if (!headers.host || !hosts.includes(headers.host)) return true;
  if (headers.origin !== undefined && headers.origin !== `http://${headers.host}`) return true;
  const site = headers['sec-fetch-site'];
  if (site === undefined || site === 'same-origin' || site === 'none') return false;
  const isVisit = headers['sec-fetch-mode'] === 'navigate' && (method === 'GET' || method === 'HEAD');
  return !isVisit;
}

/** For every page: scripts only from here, no inline ones, no requests elsewhere, framed only by our own pages. */
export const pageHeaders = {
  'content-security-policy':
    "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; " +
    "media-src 'self' blob:; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; " +
    "frame-ancestors 'self'",
  'referrer-policy': 'no-referrer',
} as const;
