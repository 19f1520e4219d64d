import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { withCloud } from './support';

const folder = mkdtempSync(join(tmpdir(), 'local-cloud-web-'));
mkdirSync(join(folder, 'app'));
mkdirSync(join(folder, 'stage'));
writeFileSync(join(folder, 'secret.txt'), 'secret');
writeFileSync(join(folder, 'app', 'index.html'), '<p>app</p>');
writeFileSync(join(folder, 'app', 'main.js'), 'export {}');
writeFileSync(join(folder, 'stage', 'index.html'), '<p>stage</p>');
symlinkSync(join(folder, 'secret.txt'), join(folder, 'app', 'link.txt'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const cloud = withCloud({
  webDir: join(folder, 'app'),
  stageDir: join(folder, 'stage'),
  people: [{ personId: 'p', openid: 'secret-openid', name: 'P' }],
});

/** fetch sets Host and Origin itself, so these go out by hand. */
function raw(path: string, method: string, headers: Record<string, string>) {
  const { port } = new URL(cloud().url);
  return new Promise<{ status: number; headers: Record<string, unknown>; body: string }>((resolve, reject) => {
    const outgoing = request({ host: '127.0.0.1', port, path, method, headers }, (answer) => {
      let body = '';
      answer.on('data', (piece) => {
        body += piece;
      });
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }));
    });
    outgoing.on('error', reject);
    outgoing.end(method === 'POST' ? '{"fresh":true}' : undefined);
  });
}

describe('the guard', () => {
  it.each([
    ['a foreign Host, as after DNS rebinding', 'GET', { host: 'evil.example' }],
    ['a foreign Host with our port', 'GET', { host: 'evil.example:PORT' }],
    ['our name without the port', 'GET', { host: '127.0.0.1' }],
    ['a foreign Origin', 'POST', { origin: 'https://evil.example' }],
    ['an Origin of another port of this machine', 'POST', { origin: 'http://localhost:1' }],
    ['a sandboxed page', 'POST', { origin: 'null' }],
    ['a cross-site post without Origin', 'POST', { 'sec-fetch-site': 'cross-site' }],
    ['a page of another port reading', 'GET', { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors' }],
  ])('refuses %s', async (_name, method, headers) => {
    const { port } = new URL(cloud().url);
    const filled = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, value.replace('PORT', port)]),
    );
    for (const path of ['/local/sign-in', '/local/people', '/admin', '/_local/environments/local', '/_local/process']) {
      expect((await raw(path, method, filled)).status).toBe(403);
    }
  });

  it('answers its own pages, plain programs and a visit by a link', async () => {
    const { origin, port } = new URL(cloud().url);
    expect((await raw('/local/sign-in', 'POST', { origin, 'sec-fetch-site': 'same-origin' })).status).toBe(200);
    expect((await raw('/local/sign-in', 'POST', {})).status).toBe(200);
    expect((await raw('/local/people', 'GET', { host: `localhost:${port}` })).status).toBe(200);
    expect((await raw('/', 'GET', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' })).status).toBe(200);
  });

  it('never sends a header that lets other origins read', async () => {
    for (const path of ['/', '/local/people', '/_local', '/admin']) {
      const { headers } = await raw(path, 'OPTIONS', {});
      expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    }
  });

  it('listens on the loopback address only', async () => {
    const outside = Object.values(networkInterfaces())
      .flat()
      .find((each) => each?.family === 'IPv4' && !each.internal);
    if (!outside) return;
    const port = Number(new URL(cloud().url).port);
    const reached = await new Promise((resolve) => {
      const socket = connect(port, outside.address, () => resolve('connected'));
      socket.on('error', () => resolve('refused'));
      socket.on('connect', () => socket.destroy());
    });
    expect(reached).toBe('refused');
  });

  it('tells nobody an openid', async () => {
    const { body } = await raw('/local/people', 'GET', {});
    expect(JSON.parse(body)).toEqual({ people: [{ personId: 'p', name: 'P' }] });
  });
});

describe('static pages', () => {
  it('come with their type, a policy without inline scripts, and an etag', async () => {
    const page = await raw('/app/', 'GET', {});
    expect(page).toMatchObject({ status: 200, body: '<p>app</p>' });
    expect(page.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-cache',
    });
    const policy = String(page.headers['content-security-policy']);
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe/);
    expect((await raw('/app/main.js', 'GET', {})).headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect((await raw('/app/', 'GET', { 'if-none-match': String(page.headers.etag) })).status).toBe(304);
    expect((await raw('/', 'GET', {})).body).toBe('<p>stage</p>');
  });

  it.each([
    '/app/../secret.txt',
    '/app/%2e%2e/secret.txt',
    '/app/..%2fsecret.txt',
    '/app/link.txt',
    '/app/%00',
    '/app/nothing.js',
    '/app/%E0%A4%A',
  ])('do not lead out of their folder by %s', async (path) => {
    expect((await raw(path, 'GET', {})).status).toBe(404);
  });

  it('show the developer what is in the store, without inline script', async () => {
    const page = await raw('/_local', 'GET', {});
    expect(page.status).toBe(200);
    expect(page.body).not.toMatch(/<script(?![^>]*src=)/);
    expect((await raw('/_local/page/page.js', 'GET', {})).status).toBe(200);
    expect(JSON.parse((await raw('/_local/overview', 'GET', {})).body)).toMatchObject({
      defaultEnvironment: 'local',
      environments: ['local'],
    });
  });
});
