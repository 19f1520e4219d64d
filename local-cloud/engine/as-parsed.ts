import { bsonTypeOf } from './values';

/** Whether reading the value's EJSON text again would give an equal value, so that nobody has to. */
export function isAsParsed(value: unknown): boolean {
  switch (typeof value) {
    case 'string':
    case 'number':
    case 'boolean':
      return true;
    case 'object':
      return value === null || isObjectAsParsed(value);
    default:
      return false;
  }
}

function isObjectAsParsed(value: object): boolean {
  if (Array.isArray(value)) return isArrayAsParsed(value);
  if (value instanceof Date) return !Number.isNaN(value.getTime());
  const prototype: unknown = Object.getPrototypeOf(value);
  if ((prototype !== Object.prototype && prototype !== null) || bsonTypeOf(value)) return false;
  const fields = value as Readonly<Record<string, unknown>>;
  for (const name of Object.keys(fields)) {
    // a field such as $date would be read as a date
    if (name.charCodeAt(0) === 36 || name === '__proto__' || !isAsParsed(fields[name])) return false;
  }
  return true;
}

function isArrayAsParsed(array: readonly unknown[]): boolean {
  // not `every`, which skips holes: they are stored as null
  for (const element of array) if (!isAsParsed(element)) return false;
  return true;
}
