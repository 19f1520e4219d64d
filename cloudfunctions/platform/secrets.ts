import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  hkdfSync,
  randomBytes,
  scrypt,
  timingSafeEqual,
} from 'node:crypto';

/** What a derived key is for; no key serves two purposes. */
export type KeyPurpose =
  | 'accountId'
  | 'identityDigest'
  | 'phoneDigest'
  | 'seal'
  | 'codeSignature'
  | 'cardSignature'
  | 'photoSignature'
  | 'command'
  | 'source'
  | 'receipt'
  | 'employerDigest';

/** Keys by version; the newest seals and digests, older ones still open. */
export interface KeyRing {
  readonly current: string;
  readonly keys: Readonly<Record<string, string>>;
}

/** All cryptography of the functions. Keys never leave it. */
export interface Secrets {
  readonly currentVersion: string;
  /** Every version in the ring, in one order on all instances while a key is being changed. */
  readonly versions: readonly string[];
  /** Keyed digest, url-safe; with `version` for a look-up under an older key. */
  digest(purpose: KeyPurpose, text: string, version?: string): string;
  /** The same under the oldest key of the ring, for what must be found again after the keys were changed. */
  lastingDigest(purpose: KeyPurpose, text: string): string;
  /** AES-256-GCM; the result names its key version. */
  seal(text: string, nonce?: Buffer): string;
  /** @throws when the text was not sealed by one of our keys */
  open(sealed: string): string;
  isSame(left: string, right: string): boolean;
}

/** Reads the ring from GONGYI_KEYS: {"current":"v1","keys":{"v1":"base64 of 32 bytes"}}. @throws when it is missing or short */
export const keyRingFrom = (text: string | undefined): KeyRing => {
  if (!text) throw new Error('GONGYI_KEYS is not set: see docs/operations.md');
  const ring = JSON.parse(text) as KeyRing;
  if (!ring.keys?.[ring.current]) throw new Error('GONGYI_KEYS names no current key');
  for (const key of Object.values(ring.keys)) {
    if (Buffer.from(key, 'base64').length < 32) throw new Error('GONGYI_KEYS holds a key shorter than 32 bytes');
  }
  return ring;
};

export const createSecrets = (ring: KeyRing): Secrets => {
  const derived = new Map<string, Buffer>();
  const keyFor = (purpose: KeyPurpose, version: string): Buffer => {
    const name = `${version}/${purpose}`;
    const known = derived.get(name);
    if (known) return known;
    const root = ring.keys[version];
    if (!root) throw new Error(`no key of version ${version}`);
    const key = Buffer.from(hkdfSync('sha256', Buffer.from(root, 'base64'), '', `gongyi/${purpose}`, 32));
    derived.set(name, key);
    return key;
  };

  const versions = Object.keys(ring.keys).sort();
  const digest: Secrets['digest'] = (purpose, text, version = ring.current) =>
    createHmac('sha256', keyFor(purpose, version)).update(text).digest('base64url');

  return {
    currentVersion: ring.current,
    versions,
    digest,
    lastingDigest: (purpose, text) => digest(purpose, text, versions[0]),
    seal: (text, nonce = randomBytes(12)) => {
      const cipher = createCipheriv('aes-256-gcm', keyFor('seal', ring.current), nonce);
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return [ring.current, nonce, body, cipher.getAuthTag()]
        .map((part) => (typeof part === 'string' ? part : part.toString('base64url')))
        .join('.');
    },
    open: (sealed) => {
      const [version = '', nonce = '', body = '', tag = ''] = sealed.split('.');
      const decipher = createDecipheriv('aes-256-gcm', keyFor('seal', version), Buffer.from(nonce, 'base64url'));
      decipher.setAuthTag(Buffer.from(tag, 'base64url'));
      return Buffer.concat([decipher.update(Buffer.from(body, 'base64url')), decipher.final()]).toString('utf8');
    },
    isSame: (left, right) => {
      const [a, b] = [Buffer.from(left), Buffer.from(right)];
      return a.length === b.length && timingSafeEqual(a, b);
    },
  };
};

/** Unkeyed, for content that is no secret: the shape of a command's input, never an ID number or phone. */
export const fingerprint = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** Random url-safe id of 22 characters (132 bits). */
export const randomId = (): string => randomBytes(17).toString('base64url').slice(0, 22);

/** A passphrase made slow to guess: scrypt, 4 MB and some 10 ms of work each. */
export const stretched = (passphrase: string, salt: string): Promise<string> =>
  new Promise((resolve, reject) => {
    scrypt(passphrase, salt, 32, { N: 4096, r: 8, p: 1 }, (error, key) =>
      error ? reject(error) : resolve(key.toString('base64url')),
    );
  });
