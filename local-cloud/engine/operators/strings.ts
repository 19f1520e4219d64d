import { requestFailed } from '../errors';
import { type Document, toRegExp } from '../values';
import { type Expressions, isNothing, onFields, onList, onOne, textIn, wholeIn } from './call';

/** Numbers and dates are taken as text, null as no text at all. */
function asText(name: string, value: unknown): string {
  if (isNothing(value)) return '';
  if (value instanceof Date) return value.toISOString();
  return textIn(name, typeof value === 'number' ? String(value) : value);
}

function bytesOf(text: unknown, start: unknown, length: unknown): string {
  const from = wholeIn('$substrBytes', start);
  const count = wholeIn('$substrBytes', length);
  const bytes = Buffer.from(asText('$substrBytes', text));
  if (from < 0 || from >= bytes.length) return '';
  const to = count < 0 ? bytes.length : from + count;
  const isInside = (at: number) => ((bytes[at] ?? 0) & 0xc0) === 0x80;
  if (isInside(from) || isInside(to)) throw requestFailed('$substrBytes: Invalid range, a UTF-8 character is cut');
  return bytes.subarray(from, to).toString();
}

function pointsOf(text: unknown, start: unknown, length: unknown): string {
  const from = wholeIn('$substrCP', start);
  const count = wholeIn('$substrCP', length);
  if (from < 0) throw requestFailed('$substrCP: the starting index must be non-negative integer.');
  if (count < 0) throw requestFailed('$substrCP: length must be a nonnegative integer.');
  return [...asText('$substrCP', text)].slice(from, from + count).join('');
}

/** `units` cuts a text into what positions count. */
const indexOf = (name: string, units: (text: string) => readonly (string | number)[]) =>
  onList(name, [2, 4], (text, wanted, start = 0, end = Number.MAX_SAFE_INTEGER) => {
    if (isNothing(text)) return null;
    const all = units(textIn(name, text));
    const sought = units(textIn(name, wanted));
    const last = Math.min(all.length, wholeIn(name, end)) - sought.length;
    for (let at = wholeIn(name, start); at <= last; at++) {
      if (sought.every((unit, i) => all[at + i] === unit)) return at;
    }
    return -1;
  });

function split(text: unknown, separator: unknown): unknown {
  if (isNothing(text) || isNothing(separator)) return null;
  if (separator === '') throw requestFailed('$split requires a non-empty separator');
  return textIn('$split', text).split(textIn('$split', separator));
}

function ignoringCase(a: unknown, b: unknown): number {
  const [x, y] = [asText('$strcasecmp', a).toUpperCase(), asText('$strcasecmp', b).toUpperCase()];
  return x === y ? 0 : x < y ? -1 : 1;
}

/** Every match with its position in code points. */
function* matchesOf(name: string, { input, regex, options }: Document): Iterable<Document> {
  if (isNothing(input) || isNothing(regex)) return;
  const text = textIn(name, input);
  const isRegExp = regex instanceof RegExp;
  const source = isRegExp ? regex.source : textIn(name, regex);
  const flags = typeof options === 'string' ? options : isRegExp ? regex.flags : '';
  const pattern = new RegExp(toRegExp(source, flags), `${toRegExp(source, flags).flags}g`);
  for (const found of text.matchAll(pattern)) {
    const captures = found.slice(1).map((each) => each ?? null);
    yield { match: found[0], idx: [...text.slice(0, found.index)].length, captures };
  }
}

const firstMatch = (name: string, fields: Document): Document | undefined => {
  for (const match of matchesOf(name, fields)) return match;
  return undefined;
};

const search = (name: string, work: (fields: Document) => unknown) => onFields(name, ['input', 'regex'], work);

const joined = (...parts: readonly unknown[]) =>
  parts.some(isNothing) ? null : parts.map((part) => textIn('$concat', part)).join('');

export const stringExpressions: Expressions = {
  $concat: onList('$concat', [0, Number.POSITIVE_INFINITY], joined),
  $indexOfBytes: indexOf('$indexOfBytes', (text) => [...Buffer.from(text)]),
  $indexOfCP: indexOf('$indexOfCP', (text) => [...text]),
  $substr: onList('$substr', [3, 3], bytesOf),
  $substrBytes: onList('$substrBytes', [3, 3], bytesOf),
  $substrCP: onList('$substrCP', [3, 3], pointsOf),
  $split: onList('$split', [2, 2], split),
  $strcasecmp: onList('$strcasecmp', [2, 2], ignoringCase),
  $strLenBytes: onOne('$strLenBytes', (value) => Buffer.byteLength(textIn('$strLenBytes', value))),
  $strLenCP: onOne('$strLenCP', (value) => [...textIn('$strLenCP', value)].length),
  $toLower: onOne('$toLower', (value) => asText('$toLower', value).toLowerCase()),
  $toUpper: onOne('$toUpper', (value) => asText('$toUpper', value).toUpperCase()),
  $regexFind: search('$regexFind', (fields) => firstMatch('$regexFind', fields) ?? null),
  $regexFindAll: search('$regexFindAll', (fields) => [...matchesOf('$regexFindAll', fields)]),
  $regexMatch: search('$regexMatch', (fields) => firstMatch('$regexMatch', fields) !== undefined),
};
