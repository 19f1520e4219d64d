import type { AnyAction } from '@shared/kernel/contract';
import fc from 'fast-check';
import * as z from 'zod/mini';

type Json = Record<string, unknown>;

/** Values that fit no field of ours, or only look as if they did. */
const strangeValues: readonly unknown[] = [
  null,
  '',
  '   ',
  '😀🎉',
  '\u0000\u0001',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '=cmd|calc!A1',
  "'; drop table tickets; --",
  '{"$gt":""}',
  -1,
  0,
  1e308,
  1.5,
  '9'.repeat(400),
  true,
  [],
  {},
  [[[]]],
  { $gt: '' },
  { $where: 'sleep(1000)' },
  { __proto__: { admin: true } },
  ['a', 1, null],
  '2026-02-30',
  '9999-99-99T99:99:99Z',
];

const megabyte = '很'.repeat(350_000);

const schemaOf = (action: AnyAction): Json =>
  z.toJSONSchema(action.input, { io: 'input', unrepresentable: 'any' }) as Json;

const fieldsOf = (action: AnyAction): string[] => {
  const schema = schemaOf(action);
  const options = (schema.anyOf ?? schema.oneOf ?? [schema]) as Json[];
  return [...new Set(options.flatMap((option) => Object.keys((option.properties ?? {}) as Json)))];
};

export interface BadInput {
  readonly what: string;
  readonly input: unknown;
}

/** One good input spoilt in one place: a strange value, a missing field, one too many, or a text of a megabyte. */
export const spoilt = (action: AnyAction, good: Json): fc.Arbitrary<BadInput> => {
  const fields = fieldsOf(action);
  const wholes = fc
    .constantFrom<unknown>(null, 'text', 7, [], [good], true, undefined)
    .map((input) => ({ what: 'whole', input }));
  const extra = fc
    .tuple(
      fc.constantFrom('admin', 'openid', 'accountId', '_id', 'roles', '$set', 'constructor'),
      fc.constantFrom(...strangeValues),
    )
    .map(([name, value]) => ({ what: `extra ${name}`, input: { ...good, [name]: value } }));
  if (fields.length === 0) return fc.oneof(wholes, extra);
  const field = fc.constantFrom(...fields);
  const strange = fc
    .tuple(field, fc.oneof(fc.constantFrom(...strangeValues), fc.jsonValue({ maxDepth: 2 })))
    .map(([name, value]) => ({ what: `strange ${name}`, input: { ...good, [name]: value } }));
  const huge = field.map((name) => ({ what: `huge ${name}`, input: { ...good, [name]: megabyte } }));
  const missing = field.map((name) => ({
    what: `no ${name}`,
    input: Object.fromEntries(Object.entries(good).filter(([key]) => key !== name)),
  }));
  return fc.oneof({ weight: 6, arbitrary: strange }, extra, missing, huge, wholes);
};
