import { randomBytes } from 'node:crypto';
import { invalidParameter, requestFailed } from './errors';
import { keyOf } from './keys';
import { limits } from './limits';
import { type Document, rank, rankOf } from './values';

/** @throws CloudError for field names MongoDB does not store. */
export function assertStorable(document: Document): void {
  for (const name of Object.keys(document)) {
    if (name.startsWith('$')) {
      throw requestFailed(
        `(DollarPrefixedFieldName) The dollar ($) prefixed field '${name}' is not valid for storage.`,
      );
    }
    if (name === '__proto__') throw requestFailed(`'${name}' is not a field name`);
  }
}

/** The document with its id first; one is made when it has none. */
export function withId(document: Document): Document & { _id: unknown } {
  const { _id = newId(), ...rest } = document;
  const kind = rankOf(_id);
  if (kind === rank.array || kind === rank.regex || kind === rank.null) throw invalidParameter('not a valid _id');
  if (keyOf(_id).length > limits.idBytes) throw invalidParameter(`an _id has at most ${limits.idBytes} bytes`);
  return { _id, ...rest };
}

let lastMillisecond = 0;
let sequence = 0;

/** 32 hex characters as in CloudBase; in the order they were made, so that a walk by id is a walk by age. */
function newId(): string {
  const now = Date.now();
  sequence = now > lastMillisecond ? 0 : sequence + 1;
  lastMillisecond = Math.max(now, lastMillisecond);
  const time = lastMillisecond.toString(16).padStart(12, '0');
  return `${time}${sequence.toString(16).padStart(6, '0')}${randomBytes(7).toString('hex')}`;
}
