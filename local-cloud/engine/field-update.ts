import { compareValues } from './compare';
import { requestFailed } from './errors';
import { erase, read, type Target, write } from './targets';
import { isDocument } from './values';

/** `isCreating` operators make the path when it is missing; `check` refuses what no document could take. */
export type FieldOperator = {
  readonly isCreating: boolean;
  check?(value: unknown): void;
  apply(target: Target, value: unknown, path: string): void;
};

const creating = (apply: FieldOperator['apply'], check?: FieldOperator['check']): FieldOperator => ({
  isCreating: true,
  apply,
  ...(check && { check }),
});

/** Update operators that act on one value. */
export const fieldOperators: Readonly<Record<string, FieldOperator>> = {
  $set: creating(write),
  $unset: { isCreating: false, apply: erase },
  $inc: creating(
    (target, by, path) => write(target, (numberAt(target, '$inc', path) ?? 0) + Number(by)),
    (by) => assertNumber(by, 'increment'),
  ),
  $mul: creating(
    (target, by, path) => {
      const present = numberAt(target, '$mul', path);
      write(target, present === undefined ? 0 : present * Number(by));
    },
    (by) => assertNumber(by, 'multiply'),
  ),
  $min: creating((target, value) => keep(target, value, (order) => order < 0)),
  $max: creating((target, value) => keep(target, value, (order) => order > 0)),
  $bit: creating(applyBits, assertBits),
};

function numberAt(target: Target, operator: string, path: string): number | undefined {
  const value = read(target);
  if (value === undefined || typeof value === 'number') return value;
  throw requestFailed(`Cannot apply ${operator} to a value of non-numeric type: ${path}`);
}

function assertNumber(value: unknown, verb: string): void {
  if (typeof value !== 'number') throw requestFailed(`Cannot ${verb} with non-numeric argument`);
}

function keep(target: Target, value: unknown, isBetter: (order: number) => boolean): void {
  const present = read(target);
  if (present === undefined || isBetter(compareValues(value, present))) write(target, value);
}

const bitwise: Readonly<Record<string, (a: bigint, b: bigint) => bigint>> = {
  and: (a, b) => a & b,
  or: (a, b) => a | b,
  xor: (a, b) => a ^ b,
};

function assertBits(value: unknown): void {
  const entries = isDocument(value) ? Object.entries(value) : [];
  if (entries.length === 0) throw requestFailed('The $bit modifier needs {and | or | xor: a whole number}');
  for (const [name, mask] of entries) {
    if (!bitwise[name]) throw requestFailed(`The $bit modifier only supports 'and', 'or', and 'xor', not '${name}'`);
    if (!Number.isInteger(mask)) throw requestFailed('The $bit modifier field must be a whole number');
  }
}

function applyBits(target: Target, value: unknown, path: string): void {
  const present = numberAt(target, '$bit', path) ?? 0;
  if (!Number.isInteger(present)) throw requestFailed(`Cannot apply $bit to a value of non-integral type: ${path}`);
  const masks = Object.entries(isDocument(value) ? value : {});
  const bits = masks.reduce((all, [name, mask]) => bitwise[name]?.(all, BigInt(Number(mask))) ?? all, BigInt(present));
  write(target, Number(bits));
}
