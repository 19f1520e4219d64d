import type { ChinaDay } from '../../time/china-day';

/** Crockford's 32 letters and digits: none looks like another, and no word comes out. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const form = /^(\d{8})-?([0-9A-HJKMNP-TV-Z]{5})-?([0-9A-HJKMNP-TV-Z])$/;
const urlSafe = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const drawn = 5;

/** Doubles in GF(32) (x⁵ + x² + 1), where doubling walks through every value but 0. */
const doubled = (value: number): number => (value & 16 ? (value << 1) ^ 0b100101 : value << 1);

/** Sees every single wrong character and every two that changed places. */
const checkOf = (text: string): string => {
  let sum = 0;
  for (const character of text) sum = doubled(sum ^ letters.indexOf(character));
  return letters.charAt(sum);
};

/**
 * A ticket's readable number, `20260302-7K3QF-C`: its day, five drawn characters, one that checks the rest. `random` is url-safe
 * random text of at least five characters. A number is a name and never a capability; two of one day may meet, so draw again.
 */
export const ticketNumber = (day: ChinaDay, random: string): string => {
  const date = day.replaceAll('-', '');
  const picked = Array.from(random.slice(0, drawn), (character) => letters.charAt(urlSafe.indexOf(character) % 32));
  if (picked.length < drawn || picked.includes('')) throw new RangeError('not enough random text for a number');
  const middle = picked.join('');
  return `${date}-${middle}-${checkOf(date + middle)}`;
};

/** Reads a number as people type it (small letters, O for 0, I or L for 1, without dashes); null when it is none. */
export const readTicketNumber = (typed: string): string | null => {
  const text = typed.trim().toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1');
  const [, date = '', middle = '', check] = form.exec(text) ?? [];
  return check !== undefined && checkOf(date + middle) === check ? `${date}-${middle}-${check}` : null;
};
