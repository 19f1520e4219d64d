import { randomBytes } from 'node:crypto';
import { appendFileSync, existsSync, readFileSync } from 'node:fs';

/** Who a bearer token stands for; kept on disk, so that a restart keeps everybody signed in. */
export class SignIns {
  readonly #file: string;
  readonly #openids = new Map<string, string>();

  constructor(file: string) {
    this.#file = file;
    const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
    for (const line of lines) {
      const [token, openid] = line.split(' ');
      if (token && openid) this.#openids.set(token, openid);
    }
  }

  add(openid: string): string {
    const token = randomBytes(24).toString('base64url');
    this.#openids.set(token, openid);
    appendFileSync(this.#file, `${token} ${openid}\n`, { mode: 0o600 });
    return token;
  }

  openidOf(authorization: string | undefined): string | undefined {
    const token = /^Bearer (\S+)$/.exec(authorization ?? '')?.[1];
    return token === undefined ? undefined : this.#openids.get(token);
  }
}

/** A WeChat identity nobody had before. */
export const freshOpenid = () => `local_${randomBytes(16).toString('hex')}`;
