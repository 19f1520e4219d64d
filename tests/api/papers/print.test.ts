import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { paperOf } from '@shared/features/grievances/letters-paper';
import { type Paper, paragraph, table } from '@shared/features/papers/paper';
import * as fc from 'fast-check';
import { printPaper } from '../../../cloudfunctions/features/papers/print';
import { evidence, opinion, sampleLetters } from '../../support/sample-letters';
import { readPdf } from './read-pdf';

const opinionPaper = paperOf(opinion);
const withoutBreaks = (text: string): string => text.replace(/\s/g, '');
/** All that stands on its pages, without blanks and without their feet. */
const textOf = async (paper: Paper): Promise<string> =>
  withoutBreaks(readPdf(await printPaper(paper)).pages.join('\n'))
    .replace(/—\d+\/\d+—/g, '')
    .replaceAll(paper.footer, '');
const longPaper = (words: string): Paper => ({
  ...opinionPaper,
  blocks: [paragraph(words), table([['办理经过', words]])],
});

describe('a printed paper', () => {
  it.each(sampleLetters.map((letter) => [letter.kind, letter] as const))(
    'holds every word of a %s, and no letter the font lacks',
    async (_, letter) => {
      const paper = paperOf(letter);
      const text = await textOf(paper);
      const words = paper.blocks.flatMap((block) => (block.kind === 'table' ? block.rows.flat() : [block.text]));
      for (const word of [paper.title, paper.number ?? '', paper.recipient ?? '', ...paper.signatures, ...words])
        for (const line of word.split('\n')) expect(text).toContain(withoutBreaks(line));
      expect(text).not.toContain('\0');
    },
  );

  it('is the same bytes for the same paper, and dated by the paper', async () => {
    const first = await printPaper(opinionPaper);
    expect((await printPaper({ ...opinionPaper })).equals(first)).toBe(true);
    // 00:00 in China on 2026-03-12
    expect(readPdf(first)).toMatchObject({ title: opinionPaper.title, createdAt: 'D:20260311160000Z' });
  });

  it('is another for another day', async () => {
    const other = await printPaper({ ...opinionPaper, issuedOn: '2026-03-13' });
    expect(other.equals(await printPaper(opinionPaper))).toBe(false);
  });

  it('carries its page and its origin at the foot of every page', async () => {
    const { pages } = readPdf(await printPaper(longPaper('老板说再等等。'.repeat(300))));
    expect(pages.length).toBeGreaterThan(3);
    pages.forEach((page, at) => {
      expect(withoutBreaks(page)).toContain(`—${at + 1}/${pages.length}—`);
      expect(withoutBreaks(page)).toContain(opinionPaper.footer);
    });
  });

  it('loses nothing of what runs over a page, in a paragraph or in a table', async () => {
    const words = Array.from({ length: 400 }, (_, at) => `第${at}句话。`).join('');
    const text = await textOf(longPaper(words));
    expect(text.split(words)).toHaveLength(3);
  });

  it('never leaves office, signer and day alone on a page, nor parts them', async () => {
    for (let lines = 10; lines < 34; lines++) {
      const blocks = [paragraph('字\n'.repeat(lines)), paragraph('最后一段。')];
      const { pages } = readPdf(await printPaper({ ...opinionPaper, blocks }));
      const last = withoutBreaks(pages.at(-1) ?? '');
      for (const line of ['最后一段。', ...opinionPaper.signatures, '2026年3月12日']) expect(last).toContain(line);
    }
  });

  it.each([
    ['a script', '<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['words of the format itself', ') Tj /JS (app.alert(1)) endstream', ')Tj/JS(app.alert(1))endstream'],
    ['marks that turn the writing', '欠\u202e薪\u0007了', '欠薪了'],
    ['a rare character', '龘村', '龘村'],
    ['a character the font lacks, as a box,', '𠮷村', '村'],
  ])('prints %s as plain letters', async (_, said, shown) => {
    const pdf = await printPaper(paperOf({ ...evidence, said }));
    expect(withoutBreaks(readPdf(pdf).pages.join(''))).toContain(shown);
    expect(pdf.includes('/JavaScript')).toBe(false);
    expect(pdf.includes('app.alert')).toBe(false);
  });
});

describe('whatever people typed', () => {
  it('can be printed', async () => {
    const typed = fc.string({ unit: 'binary', maxLength: 300 });
    await fc.assert(
      fc.asyncProperty(typed, typed, async (said, text) => {
        const timeline = [{ on: '2026-03-02', text }];
        const { pages } = readPdf(await printPaper(paperOf({ ...evidence, said, timeline })));
        expect(withoutBreaks(pages.at(-1) ?? '')).toContain('2026年3月23日');
      }),
      { numRuns: 30 },
    );
  });
});

describe('the built function', () => {
  const folder = path.resolve(__dirname, '../../../dist/cloudfunctions/api');

  it('has the printer and the font beside it, and prints the same', async () => {
    expect(existsSync(path.join(folder, 'index.js'))).toBe(true);
    const script = `import('./print.js').then(({ printPaper }) => printPaper(JSON.parse(process.argv[1])))
      .then((pdf) => process.stdout.write(pdf))`;
    const pdf = execFileSync(process.execPath, ['-e', script, JSON.stringify(opinionPaper)], { cwd: folder });
    expect(readPdf(pdf).pages).toEqual(readPdf(await printPaper(opinionPaper)).pages);
    expect(pdf.equals(await printPaper(opinionPaper))).toBe(true);
  });
});
