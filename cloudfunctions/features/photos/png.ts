import type { PictureReading } from './picture';

export const pngHead = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** The chunks that draw, each with the most bytes it can need; texts, times, profiles and further frames are none of them. */
const drawing: Readonly<Record<string, number>> = {
  IHDR: 13,
  PLTE: 768,
  tRNS: 256,
  IDAT: Number.POSITIVE_INFINITY,
  IEND: 0,
};

/** Only the chunks that draw the picture, up to its end. Null when it is no whole picture. */
export const readPng = (bytes: Buffer): PictureReading | null => {
  const kept: Buffer[] = [pngHead];
  let pixels = 0;
  let hasData = false;
  for (let at = pngHead.length; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    const end = at + 12 + length;
    if (end > bytes.length || length > (drawing[type] ?? length)) return null;
    const isFirst = at === pngHead.length;
    if (isFirst !== (type === 'IHDR')) return null;
    if (isFirst) pixels = length === 13 ? bytes.readUInt32BE(at + 8) * bytes.readUInt32BE(at + 12) : 0;
    if (pixels === 0) return null;
    hasData ||= type === 'IDAT';
    if (type in drawing) kept.push(bytes.subarray(at, end));
    if (type === 'IEND') return hasData ? { kind: 'png', pixels, bytes: Buffer.concat(kept) } : null;
    at = end;
  }
  return null;
};
