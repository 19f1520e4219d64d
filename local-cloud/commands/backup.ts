import { createWriteStream, existsSync, renameSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { constants, createGzip } from 'node:zlib';
import { recordsIn } from '../backup/records';
import { backupOf } from '../backup/take';
import { withFolder } from './open-folder';
import { progress } from './progress';

const options = { url: { type: 'string' }, data: { type: 'string' }, to: { type: 'string' } } as const;

/** `backup (--url URL | --data DIR) --to FILE`: of a running local cloud, or of a folder that none has open. */
export async function backup(args: readonly string[]): Promise<void> {
  const { url, data, to } = parseArgs({ args: [...args], options }).values;
  if (to === undefined || (url === undefined) === (data === undefined)) {
    throw new Error('backup (--url http://127.0.0.1:PORT | --data DIR) --to FILE');
  }
  if (existsSync(to)) throw new Error(`${to} is there already`);
  const documents = data
    ? await withFolder(data, (environments, dataDir) => keep(Readable.from(backupOf(dataDir, environments)), to))
    : await keep(await fromServer(`${url}/_local/backup`), to);
  process.stdout.write(`backup ${resolve(to)}: ${documents} documents\n`);
}

async function fromServer(address: string): Promise<Readable> {
  const answer = await fetch(address);
  if (!answer.ok || !answer.body) throw new Error(`${address} answered ${answer.status}`);
  return Readable.fromWeb(answer.body as Parameters<typeof Readable.fromWeb>[0]);
}

/** Checked on the way and flushed before it takes its name: what is called `to` is whole. */
async function keep(lines: Readable, to: string): Promise<number> {
  const next = `${to}.part`;
  let documents = 0;
  const say = progress();
  const check = async function* (pieces: AsyncIterable<Buffer | string>) {
    const seen = tee(pieces);
    for await (const { kind } of recordsIn(seen.pieces)) {
      if (kind === 'document') documents++;
      yield* seen.taken();
      say(() => `${documents} documents so far`);
    }
    yield* seen.taken();
  };
  try {
    const file = createWriteStream(next, { mode: 0o600, flush: true });
    await pipeline(lines, check, createGzip({ level: constants.Z_BEST_SPEED }), file);
    renameSync(next, to);
  } catch (error) {
    rmSync(next, { force: true });
    throw error;
  }
  return documents;
}

/** The pieces for a reader, and those it has taken since for another. */
function tee(pieces: AsyncIterable<Buffer | string>) {
  let kept: Buffer[] = [];
  const forReader = async function* () {
    for await (const each of pieces) {
      const piece = Buffer.from(each);
      kept.push(piece);
      yield piece;
    }
  };
  const taken = () => {
    const all = kept;
    kept = [];
    return all;
  };
  return { pieces: forReader(), taken };
}
