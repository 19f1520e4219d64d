import { plainText } from '../../people/plain-text';
import { checkSign, signs } from '../membership/readable-number';

/** Twenty signs of 31 are 99 bits; a check sign follows. */
export const receiptSigns = 20;

/** Signs a hand or an eye puts for ones that are never used. */
const lookAlikes: Readonly<Record<string, string>> = { I: '1', O: '0', S: '5', Z: '2' };

/** A code as people copy it, like 7K3Q-FX9M-2ABC-D4E5-F6G7-H. */
export const writeReceiptCode = (body: string): string => [...(body.match(/.{4}/g) ?? []), checkSign(body)].join('-');

/** What was typed, as it is written; null when it is no such code: every mistyped sign and every swap of two neighbours is noticed. */
export const readReceiptCode = (typed: string): string | null => {
  const text = plainText(typed)
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/[IOSZ]/g, (sign) => lookAlikes[sign] ?? sign);
  const body = text.slice(0, receiptSigns);
  const isWellFormed = text.length === receiptSigns + 1 && Array.from(text).every((sign) => signs.includes(sign));
  return isWellFormed && checkSign(body) === text.charAt(receiptSigns) ? writeReceiptCode(body) : null;
};
