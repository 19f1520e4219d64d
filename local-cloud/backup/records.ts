import { createHash } from 'node:crypto';
import type { IndexRequest } from '../engine/catalogue';

/** What a backup's lines say, in this order: `end` is the last, and a backup without it is torn. */
export type BackupRecord =
  | { readonly kind: 'backup'; readonly version: number }
  | { readonly kind: 'environment'; readonly name: string }
  | { readonly kind: 'collection'; readonly name: string; readonly indexes: readonly IndexRequest[] }
  | { readonly kind: 'document'; readonly text: string }
  /** Of the collection before it: documents, and SHA-256 of their texts, a line each. */
  | { readonly kind: 'counted'; readonly documents: number; readonly sha256: string }
  /** Of the data folder; its content follows in pieces. */
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'piece'; readonly base64: string }
  /** SHA-256 of all lines before. */
  | { readonly kind: 'end'; readonly sha256: string };

export const backupVersion = 1;

const documentStart = '{"kind":"document","document":';

/** A document's text goes in as it is stored, so that it comes out byte for byte. */
export const lineOf = (record: BackupRecord) =>
  record.kind === 'document' ? `${documentStart}${record.text}}\n` : `${JSON.stringify(record)}\n`;

function recordIn(line: string): BackupRecord {
  if (line.startsWith(documentStart)) return { kind: 'document', text: line.slice(documentStart.length, -1) };
  try {
    return JSON.parse(line) as BackupRecord;
  } catch {
    throw new Error('the backup has a line that cannot be read');
  }
}

/** @throws Error when the lines were changed, or end too early. */
export async function* recordsIn(pieces: AsyncIterable<Buffer>): AsyncGenerator<BackupRecord> {
  const hash = createHash('sha256');
  let isFirst = true;
  let isEnded = false;
  for await (const line of linesIn(pieces)) {
    if (isEnded) throw new Error('the backup goes on after its end');
    const record = recordIn(line.toString());
    if (isFirst && !(record.kind === 'backup' && record.version === backupVersion)) {
      throw new Error('this is not a backup of this version of the local cloud');
    }
    isFirst = false;
    isEnded = record.kind === 'end';
    if (record.kind === 'end' && record.sha256 !== hash.digest('hex')) throw new Error('the backup was changed');
    if (!isEnded) hash.update(line).update('\n');
    yield record;
  }
  if (!isEnded) throw new Error('the backup is torn: its end is missing');
}

/** Split at line feeds only: a document may hold any other line end. */
async function* linesIn(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let begun: Buffer[] = [];
  for await (const piece of pieces) {
    let from = 0;
    for (let at = piece.indexOf(10); at !== -1; at = piece.indexOf(10, from)) {
      yield Buffer.concat([...begun, piece.subarray(from, at)]);
      begun = [];
      from = at + 1;
    }
    if (from < piece.length) begun.push(piece.subarray(from));
  }
  if (begun.length > 0) yield Buffer.concat(begun);
}
