import { plainText } from './plain-text';

export type PhoneRefusal = 'characters' | 'length' | 'notMobile';

export type ParsedPhone =
  | { readonly ok: true; readonly phone: string }
  | { readonly ok: false; readonly reason: PhoneRefusal };

const separators = /[-\u2010-\u2015().]/g;

/** Reads a mainland mobile number as people type it; the result is its 11 digits, without +86. */
export function parsePhone(text: string): ParsedPhone {
  const typed = plainText(text).replace(separators, '');
  if (!/^\+?\d*$/.test(typed)) return { ok: false, reason: 'characters' };
  const phone = typed.replace(/^(\+|00)?86(?=1\d{10}$)/, '');
  if (!/^\d{11}$/.test(phone)) return { ok: false, reason: 'length' };
  return /^1[3-9]/.test(phone) ? { ok: true, phone } : { ok: false, reason: 'notMobile' };
}
