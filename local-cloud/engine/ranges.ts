import type { IndexKey } from './catalogue';
import type { Conditions, FieldCondition } from './conditions';
import { KeyWriter, successor } from './keys';
import type { KeyRange } from './store';
import { rankOf } from './values';

// the product of the alternatives of several fields
const mostHeads = 10_000;
const writer = new KeyWriter(2048);

/** The starts of keys that equalities on the leading fields allow. */
export function fixedHeads(prefix: Buffer, keys: readonly IndexKey[], { fields }: Conditions) {
  let heads: readonly Buffer[] = [prefix];
  const used = new Set<string>();
  let hasNull = false;
  for (const key of keys) {
    const values = fields.get(key.path)?.anyOf;
    if (!values || heads.length * values.length > mostHeads) break;
    heads = heads.flatMap((head) => values.map((value) => headWith(head, value, key)));
    hasNull ||= values.some((value) => value === null || value === undefined);
    used.add(key.path);
  }
  return { heads, used, hasNull };
}

const headWith = (head: Buffer, value: unknown, key: IndexKey) =>
  writer
    .reset()
    .bytes(head)
    .value(value, key.direction === -1)
    .take();

export const hasRange = ({ above, below, prefix }: FieldCondition) =>
  above !== undefined || below !== undefined || prefix !== undefined;

export const wholeOf = (head: Buffer): KeyRange => ({ from: head, to: successor(head) });

/** The keys behind `head` whose next value meets the condition. */
export function rangeOf(head: Buffer, key: IndexKey, field: FieldCondition, isMultikey: boolean): KeyRange {
  if (!field.above && !field.below) return prefixRange(head, key, field.prefix ?? '');
  // NaN sorts below the numbers yet is less than none of them
  const isBelowNumber = !field.above && typeof field.below?.value === 'number';
  const above = isBelowNumber ? { value: Number.NaN, isIncluded: false } : field.above;
  // on arrays each bound may be met by another element, so only one of them narrows the search
  const below = isMultikey && field.above ? undefined : field.below;
  const kind = wholeOf(kindOf(head, key, rankOf((above ?? below)?.value)));
  const [low, high] = key.direction === -1 ? [below, above] : [above, below];
  const lowKey = low && headWith(head, low.value, key);
  const highKey = high && headWith(head, high.value, key);
  return {
    from: lowKey ? (low.isIncluded ? lowKey : (successor(lowKey) ?? lowKey)) : kind.from,
    to: highKey ? (high.isIncluded ? successor(highKey) : highKey) : kind.to,
  };
}

const kindOf = (head: Buffer, key: IndexKey, kind: number) =>
  writer
    .reset()
    .bytes(head)
    .byte(key.direction === -1 ? ~kind & 0xff : kind)
    .take();

function prefixRange(head: Buffer, key: IndexKey, prefix: string): KeyRange {
  const whole = headWith(head, prefix, key);
  // without the two bytes that end a string
  return wholeOf(whole.subarray(0, whole.length - 2));
}
