import { chineseDate, type Paper, type PaperBlock } from '@shared/features/papers/paper';
import { chinaInstant } from '@shared/time/china-day';
import PDFDocument from 'pdfkit';
import { fontFile } from './font';
import { layout, printable } from './layout';

type Document = PDFKit.PDFDocument;

const { margins, rowPadding } = layout;
const widthOf = ({ page }: Document): number => page.width - margins.left - margins.right;
const bottomOf = ({ page }: Document): number => page.height - margins.bottom;

const lineHeight = (document: Document): number => document.currentLineHeight(true) + layout.lineGap;

/** Begins a new page where `height` does not fit on this one; what is taller than half a page may be parted. */
const keepRoom = (document: Document, height: number): void => {
  const isParted = height > (document.page.height - margins.top - margins.bottom) / 2;
  if (!isParted && document.y + height > bottomOf(document)) document.addPage();
};

const write = (document: Document, text: string, options: PDFKit.Mixins.TextOptions = {}): void => {
  document.text(printable(text), margins.left, document.y, {
    width: widthOf(document),
    lineGap: layout.lineGap,
    ...options,
  });
};

const writeHead = (document: Document, { title, number, recipient }: Paper): void => {
  document.fontSize(layout.title);
  write(document, title, { align: 'center' });
  document.fontSize(layout.body).moveDown(0.4);
  if (number !== null) write(document, number, { align: 'right' });
  document.moveDown(0.6);
  if (recipient !== null) write(document, `${recipient}：`, { paragraphGap: layout.paragraphGap });
};

/** A row may run over the page's end: its value flows on, so that no length of text is lost. */
const writeRow = (document: Document, label: string, value: string): void => {
  keepRoom(document, 2 * lineHeight(document));
  const left = margins.left;
  const right = left + widthOf(document);
  document.moveTo(left, document.y).lineTo(right, document.y).lineWidth(0.5).strokeColor(layout.line).stroke();
  const top = document.y + rowPadding;
  const page = document.page;
  const options = { lineGap: layout.lineGap };
  document.fillColor(layout.faint).text(printable(label), left, top, { width: layout.labelWidth - 10, ...options });
  const labelEnd = document.page === page ? document.y : top;
  document.fillColor(layout.ink).text(printable(value) || '—', left + layout.labelWidth, top, {
    width: right - left - layout.labelWidth,
    ...options,
  });
  if (document.page === page) document.y = Math.max(document.y, labelEnd);
};

const writeBlock = (document: Document, block: PaperBlock): void => {
  if (block.kind === 'table') {
    for (const [label, value] of block.rows) writeRow(document, label, value);
    document.moveDown(0.4);
    return;
  }
  if (block.kind === 'heading') {
    document.moveDown(0.3);
    keepRoom(document, 3 * lineHeight(document));
  }
  const indent = block.kind === 'paragraph' ? layout.indent : 0;
  write(document, block.text, { indent, indentAllLines: false, paragraphGap: layout.paragraphGap });
};

const heightOf = (document: Document, block: PaperBlock): number =>
  block.kind === 'table'
    ? block.rows.length * (lineHeight(document) + rowPadding)
    : document.heightOfString(printable(block.text), { width: widthOf(document), lineGap: layout.lineGap });

/** The signature stands together, and with the end of the text: a page that holds nothing else could be put under anything. */
const writeEnd = (document: Document, { blocks, signatures, issuedOn }: Paper): void => {
  const lines = [...signatures, chineseDate(issuedOn)];
  const last = blocks.at(-1);
  const room = (lines.length + 1.5) * lineHeight(document);
  if (last) {
    keepRoom(document, heightOf(document, last) + room);
    writeBlock(document, last);
  }
  keepRoom(document, room);
  document.moveDown(1.2);
  for (const line of lines) write(document, line, { align: 'right' });
};

const writeFeet = (document: Document, footer: string): void => {
  const { start, count } = document.bufferedPageRange();
  for (let at = 0; at < count; at++) {
    document.switchToPage(start + at);
    document.fontSize(layout.small).fillColor(layout.faint);
    document.page.margins.bottom = 0; // else text this low would begin a page of its own
    const options = { width: widthOf(document), align: 'center', lineGap: 2 } as const;
    document.text(`— ${at + 1} / ${count} —`, margins.left, document.page.height - 66, options);
    document.text(printable(footer), margins.left, document.page.height - 50, options);
  }
};

/** Prints on A4. The same paper gives the same bytes, whenever it is printed: its date is the paper's own. */
export const printPaper = async (paper: Paper): Promise<Buffer> => {
  const document = new PDFDocument({
    size: 'A4',
    margins,
    bufferPages: true,
    font: fontFile(),
    lang: 'zh-CN',
    info: { Title: printable(paper.title), CreationDate: chinaInstant(paper.issuedOn) },
  });
  const parts: Buffer[] = [];
  document.on('data', (part: Buffer) => parts.push(part));
  const ended = new Promise<void>((resolve, reject) => document.on('end', resolve).on('error', reject));
  document.fillColor(layout.ink);
  writeHead(document, paper);
  for (const block of paper.blocks.slice(0, -1)) writeBlock(document, block);
  writeEnd(document, paper);
  writeFeet(document, paper.footer);
  document.end();
  await ended;
  return Buffer.concat(parts);
};
