import { plainText } from '../people/plain-text';

export type FenRefusal = 'empty' | 'notANumber' | 'negative' | 'tooManyDecimals' | 'tooLarge';

export type ParsedFen =
  | { readonly ok: true; readonly inFen: number }
  | { readonly ok: false; readonly reason: FenRefusal };

/** Ten thousand million yuan: no wage claim is larger, and every smaller amount is an exact integer. */
export const largestInFen = 1_000_000_000_000;

const zeroesOf: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4, 亿: 8 };
// Commas only where they group thousands: "12,6" may be meant as a decimal and is not read as 126.
const plain = /^(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?([百千万亿])?$/;
// 3万5 is 35,000 and 3万5千 the same; 3万500 is 30,500. 3万50 could be either and is refused.
const compound = /^(\d+)([百千万])(?:(\d)([百千])?|(\d{3,4}))$/;
// No amount below the limit is written longer.
const longestAmount = 40;

/**
 * Reads an amount of yuan as people type it: `126,000`, `¥1,200.5`, `12.6万`, `3万5` (35,000), `１２００元`.
 * Chinese numerals and sentences are refused, never guessed at.
 */
export function parseFen(text: string): ParsedFen {
  const amount = withoutCurrency(text);
  if (amount === '') return refused('empty');
  if (amount.length > longestAmount) return refused('notANumber');
  if (amount.startsWith('-')) return parseFen(amount.slice(1)).ok ? refused('negative') : refused('notANumber');
  return parseCompound(amount) ?? parsePlain(amount);
}

/** `126,000.00`. @throws RangeError when the amount is not a whole number of fen */
export function formatFen(inFen: number): string {
  if (!Number.isSafeInteger(inFen)) throw new RangeError(`not a whole number of fen: ${inFen}`);
  const digits = String(Math.abs(inFen)).padStart(3, '0');
  const yuan = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',');
  return `${inFen < 0 ? '-' : ''}${yuan}.${digits.slice(-2)}`;
}

/** `126,000`, or `126,000.50` when there are fen to show. @throws RangeError when the amount is not a whole number of fen */
export function formatFenShort(inFen: number): string {
  return formatFen(inFen).replace(/\.00$/, '');
}

function withoutCurrency(text: string): string {
  return plainText(text)
    .replace('。', '.')
    .replace(/^[\u2212\u2013]/, '-')
    .replace(/^(-?)(?:[¥￥]|RMB|人民币)/i, '$1')
    .replace(/(?:元整?|圆整?|块钱?)$/, '');
}

function parsePlain(amount: string): ParsedFen {
  const match = plain.exec(amount);
  if (!match) return refused('notANumber');
  const [, grouped = '', decimals = '', unit = ''] = match;
  const places = (zeroesOf[unit] ?? 0) + 2;
  if (decimals.length > places) return refused('tooManyDecimals');
  return fromDigits(grouped.replace(/,/g, '') + decimals.padEnd(places, '0'));
}

function parseCompound(amount: string): ParsedFen | undefined {
  const match = compound.exec(amount);
  if (!match) return undefined;
  const [, digits = '', unit = '', figure = '', figureUnit = '', rest = ''] = match;
  const zeroes = zeroesOf[unit] ?? 0;
  const below = rest || figure + '0'.repeat(zeroesOf[figureUnit] ?? zeroes - 1);
  if (below.length > zeroes) return refused('notANumber');
  return fromDigits(`${digits}${below.padStart(zeroes, '0')}00`);
}

/** Moving the decimal point in the digits themselves keeps floating point out of it. */
function fromDigits(digits: string): ParsedFen {
  const significant = digits.replace(/^0+(?=\d)/, '');
  if (significant.length > 13 || Number(significant) > largestInFen) return refused('tooLarge');
  return { ok: true, inFen: Number(significant) };
}

function refused(reason: FenRefusal): ParsedFen {
  return { ok: false, reason };
}
