import type { Binary } from 'bson';
import { requestFailed } from './errors';
import { rank, rankOf } from './values';

const names = ['$bitsAllSet', '$bitsAllClear', '$bitsAnySet', '$bitsAnyClear'] as const;
export type BitOperator = (typeof names)[number];

/**
 * MongoDB Manual: Bitwise Query Operators. `wanted` is a mask, a list of positions (0 is the lowest) or bytes; a number
 * is 64 bits of two's complement, and only whole numbers and bytes have bits.
 * @throws CloudError when it is none of these.
 */
export function bitTest(operator: BitOperator, wanted: unknown): (value: unknown) => boolean {
  const mask = maskOf(operator, wanted);
  return (value) => {
    const bits = bitsOf(value);
    if (bits === undefined) return false;
    const shared = bits & mask;
    if (operator === '$bitsAllSet') return shared === mask;
    if (operator === '$bitsAllClear') return shared === 0n;
    return operator === '$bitsAnySet' ? shared !== 0n : shared !== mask;
  };
}

function maskOf(operator: BitOperator, wanted: unknown): bigint {
  const isPosition = (each: unknown): each is number => Number.isInteger(each) && Number(each) >= 0;
  if (Array.isArray(wanted) && wanted.every(isPosition)) {
    return wanted.reduce((mask, position) => mask | (1n << BigInt(position)), 0n);
  }
  const isNegative = typeof wanted === 'number' && wanted < 0;
  const mask = isNegative ? undefined : bitsOf(wanted);
  if (mask === undefined) throw requestFailed(`${operator} takes a mask, an array of positions or bytes`);
  return mask;
}

function bitsOf(value: unknown): bigint | undefined {
  if (typeof value === 'number') {
    // negative numbers have ones above their highest bit, without end
    return Number.isInteger(value) && Math.abs(value) < 2 ** 63 ? BigInt(value) : undefined;
  }
  if (rankOf(value) !== rank.binary) return undefined;
  const bytes = [...Buffer.from((value as Binary).toString('hex'), 'hex')];
  return bytes.reduceRight((bits, byte) => (bits << 8n) | BigInt(byte), 0n);
}
