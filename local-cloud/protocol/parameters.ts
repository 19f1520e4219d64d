import { invalidParameter } from '../engine/errors';
import { type Document, isDocument, parseEjson } from '../engine/values';

/** The JSON body of a call, as the SDK sends it. */
export type Parameters = { readonly [name: string]: unknown };

export function textIn(parameters: Parameters, name: string): string {
  const value = parameters[name];
  if (typeof value === 'string' && value !== '') return value;
  throw invalidParameter(`${name} must be a string`);
}

export function optionalTextIn(parameters: Parameters, name: string): string | undefined {
  const value = parameters[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function countIn(parameters: Parameters, name: string): number | undefined {
  const value = parameters[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0) return value;
  throw invalidParameter(`${name} must be an integer that is not negative`);
}

export function listIn(parameters: Parameters, name: string): readonly unknown[] {
  const value = parameters[name];
  if (Array.isArray(value)) return value;
  throw invalidParameter(`${name} must be an array`);
}

/** An EJSON text with server dates resolved; undefined when it is absent or empty. */
export function ejsonIn(parameters: Parameters, name: string, now: () => Date): Document | undefined {
  const value = parameters[name];
  if (value === undefined || value === null || value === '') return undefined;
  return toDocument(value, name, now);
}

export function toDocument(value: unknown, name: string, now: () => Date): Document {
  const parsed = typeof value === 'string' ? parseOrRefuse(value, name) : value;
  if (!isDocument(parsed)) throw invalidParameter(`${name} must be an object`);
  return withServerDates(parsed, now) as Document;
}

export function parseOrRefuse(text: string, name: string): unknown {
  try {
    return parseEjson(text);
  } catch {
    throw invalidParameter(`${name} is not valid EJSON`);
  }
}

/** `db.serverDate({offset})` becomes a date here, at the server. */
export function withServerDates(value: unknown, now: () => Date): unknown {
  if (Array.isArray(value)) return value.map((each) => withServerDates(each, now));
  if (!isDocument(value)) return value;
  const marker = value.$tcb_server_date;
  if (isDocument(marker)) return new Date(now().getTime() + Number(marker.offset ?? 0));
  for (const name of Object.keys(value)) {
    if (name !== '__proto__') value[name] = withServerDates(value[name], now);
  }
  return value;
}
