import { heading, type Paper, type PaperBlock, paragraph } from '../papers/paper';
import { letterRules, type SignerPost } from './letters';
import type { Letter } from './letters-content';

const postWords: Readonly<Record<SignerPost, string>> = { chair: '主席', deputyChair: '副主席', handler: '经办人' };

const footer = '本件由工驿平台生成，以加盖工会印章的文本为准。';

const numerals = '一二三四五六七八九十';

/** `一、` and so on; past ten, `11、`. */
const ordinal = (at: number): string => `${numerals.charAt(at) || at + 1}、`;

/** Paragraphs one under the other, each with its number. */
export const numbered = (texts: readonly string[]): PaperBlock[] =>
  texts.map((text, at) => paragraph(`${at + 1}. ${text}`));

/** Parts of a paper, each under its own heading. One without anything in it is left out and the next takes its number; one alone has none. */
export const parts = (all: readonly (readonly [title: string, blocks: readonly PaperBlock[]])[]): PaperBlock[] => {
  const filled = all.filter(([, blocks]) => blocks.length > 0);
  return filled.flatMap(([title, blocks], at) => [
    heading(filled.length > 1 ? `${ordinal(at)}${title}` : title),
    ...blocks,
  ]);
};

/** What every letter has around its text. */
export const letterPaper = (letter: Letter, recipient: string | null, blocks: readonly PaperBlock[]): Paper => ({
  title: letterRules[letter.kind].title,
  number: letter.number,
  recipient,
  blocks,
  signatures: [letter.officeName, `${postWords[letter.signatory.post]}：${letter.signatory.name}`],
  issuedOn: letter.issuedOn,
  footer,
});
