import { Failure } from '@shared/kernel/failure';
import type { Collection, Condition, Where } from '../platform/database';

interface List<T> {
  readonly where: Where;
  /** A field that orders the list and never repeats (an instant and an id, say), so that a page ends at exactly one row. */
  readonly by: keyof T & string;
  readonly direction: 'asc' | 'desc';
  readonly after: string | undefined;
  readonly size: number;
  readonly fields?: readonly string[];
}

export interface Page<T> {
  readonly rows: T[];
  readonly next?: string;
}

const encode = (value: string): string => Buffer.from(value, 'utf8').toString('base64url');

const decode = (cursor: string): string => {
  const value = Buffer.from(cursor, 'base64url').toString('utf8');
  if (value === '' || encode(value) !== cursor) throw new Failure('input.invalid', { fields: ['after'] });
  return value;
};

/** The range the list itself keeps to, which a cursor narrows. */
const rangeOf = (condition: Condition | undefined): object =>
  typeof condition === 'object' && condition !== null && !('in' in condition) ? condition : {};

const beyondCursor = (direction: 'asc' | 'desc', place: string): object =>
  direction === 'asc' ? { after: place } : { before: place };

/** One page in one call. New rows never shift a page, because a cursor is a place in the order, not a count. @throws input.invalid for a cursor we never gave */
export const readPage = async <T extends { readonly _id: string }>(
  collection: Collection<T>,
  { where, by, direction, after, size, fields }: List<T>,
): Promise<Page<T>> => {
  const beyond =
    after === undefined ? {} : { [by]: { ...rangeOf(where[by]), ...beyondCursor(direction, decode(after)) } };
  const found = await collection.find({
    where: { ...where, ...beyond },
    orderBy: { [by]: direction },
    limit: size + 1,
    ...(fields ? { fields } : {}),
  });
  const rows = found.slice(0, size);
  const last = rows.at(-1);
  return found.length > size && last ? { rows, next: encode(String(last[by])) } : { rows };
};
