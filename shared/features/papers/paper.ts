import { type ChinaDay, isChinaDay } from '../../time/china-day';

/** One part of a paper, in the order it is read. */
export type PaperBlock =
  | { readonly kind: 'heading'; readonly text: string }
  /** Its first line is set in by two characters. */
  | { readonly kind: 'paragraph'; readonly text: string }
  /** Rows of what something is and what it says. */
  | { readonly kind: 'table'; readonly rows: readonly (readonly [label: string, value: string])[] };

/** What stands on a printed paper; how it looks is the printer's business. Texts may hold whatever people typed. */
export interface Paper {
  readonly title: string;
  /** `甬工〔2026〕提示12号`; null on a paper that has none. */
  readonly number: string | null;
  /** Who it is written to; null on a paper that is no letter. */
  readonly recipient: string | null;
  readonly blocks: readonly PaperBlock[];
  /** Lines at the lower right, above the day: the office, who signs. */
  readonly signatures: readonly string[];
  readonly issuedOn: ChinaDay;
  /** Small print at the foot of every page: where it comes from, what it is not. */
  readonly footer: string;
}

export const heading = (text: string): PaperBlock => ({ kind: 'heading', text });
export const paragraph = (text: string): PaperBlock => ({ kind: 'paragraph', text });
export const table = (rows: readonly (readonly [string, string])[]): PaperBlock => ({ kind: 'table', rows });

/** `2026年3月2日`. @throws RangeError when it is no day */
export const chineseDate = (day: ChinaDay): string => {
  if (!isChinaDay(day)) throw new RangeError(`not a day: ${day}`);
  const [year, month, dayOfMonth] = day.split('-').map(Number);
  return `${year}年${month}月${dayOfMonth}日`;
};
