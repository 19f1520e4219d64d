import { inflateSync } from 'node:zlib';

/** What stands in a PDF of ours, read back from its letters; each page is one text, line after line. */
export interface ReadPdf {
  readonly pages: readonly string[];
  readonly title: string;
  readonly createdAt: string;
}

const streamsOf = (pdf: Buffer): string[] => {
  const streams: string[] = [];
  for (let at = pdf.indexOf('stream\n'); at >= 0; at = pdf.indexOf('stream\n', at + 1)) {
    const from = at + 'stream\n'.length;
    if (pdf.subarray(at - 3, at).toString() === 'end') continue;
    try {
      streams.push(inflateSync(pdf.subarray(from, pdf.indexOf('\nendstream', from))).toString('latin1'));
    } catch {
      // not packed: no text of a page is
    }
  }
  return streams;
};

/** The letter of each code, from the font's own table. */
const lettersOf = (map: string): string[] =>
  [...map.matchAll(/\[([^\]]*)\]/g)]
    .flatMap(([, list = '']) => [...list.matchAll(/<([0-9a-f ]*)>/gi)])
    .map(([, codes = '']) => Buffer.from(codes.replaceAll(' ', ''), 'hex').swap16().toString('utf16le'));

const written = (content: string, letters: readonly string[]): string =>
  [...content.matchAll(/\[([^\]]*)\] TJ/g)]
    .map(([, shown = '']) =>
      [...shown.matchAll(/<([0-9a-f]+)>/g)]
        .flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? [])
        .map((code) => letters[Number.parseInt(code, 16)] ?? '?')
        .join(''),
    )
    .join('\n');

/** A text of the document's own description, which stands in an object by itself. */
const infoOf = (pdf: Buffer, name: string): Buffer => {
  const text = pdf.toString('latin1');
  const [, id = ''] = new RegExp(`/${name} (\\d+) 0 R`).exec(text) ?? [];
  const [, raw = ''] = new RegExp(`\\n${id} 0 obj\\n\\(((?:\\\\.|[^)\\\\])*)\\)`, 's').exec(text) ?? [];
  return Buffer.from(raw.replace(/\\(.)/gs, '$1'), 'latin1');
};

export const readPdf = (pdf: Buffer): ReadPdf => {
  const streams = streamsOf(pdf);
  const letters = lettersOf(streams.find((stream) => stream.includes('beginbfrange')) ?? '');
  return {
    pages: streams.filter((stream) => stream.includes(' TJ')).map((stream) => written(stream, letters)),
    title: infoOf(pdf, 'Title').subarray(2).swap16().toString('utf16le'),
    createdAt: infoOf(pdf, 'CreationDate').toString(),
  };
};
