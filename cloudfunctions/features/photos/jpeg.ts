import type { PictureReading } from './picture';

const endOfImage = 0xd9;
const startOfScan = 0xda;
const tables = new Set([0xc4, 0xcc, 0xdb, 0xdd]);
/** SOF0 to SOF15, less the three numbers among them that mean something else. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** The position of the next marker behind a scan's data; stuffed zeroes and restart marks belong to the data. */
const endOfScan = (bytes: Buffer, from: number): number => {
  for (let at = bytes.indexOf(0xff, from); at >= 0 && at + 1 < bytes.length; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes.readUInt8(at + 1);
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return -1;
};

/** Height and width as the frame's header gives them, in pixels. */
const pixelsOf = (frame: Buffer): number => (frame.length < 9 ? 0 : frame.readUInt16BE(5) * frame.readUInt16BE(7));

/**
 * Only what draws the picture: one frame, tables and scans, up to the first end of the image. Application segments (position, device,
 * time, thumbnail, colour profile), comments and whatever is glued behind, a second picture too, are left out. Null when it is no
 * whole picture.
 */
export const readJpeg = (bytes: Buffer): PictureReading | null => {
  const kept: Buffer[] = [bytes.subarray(0, 2)];
  let pixels = 0;
  let hasScan = false;
  for (let at = 2; at + 2 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes.readUInt8(at + 1);
    if (marker === endOfImage && hasScan) {
      return { kind: 'jpg', pixels, bytes: Buffer.concat([...kept, bytes.subarray(at, at + 2)]) };
    }
    if (marker === 0xff) {
      at += 1; // a marker may be filled up in front
      continue;
    }
    if (at + 4 > bytes.length) return null;
    const headEnd = at + 2 + bytes.readUInt16BE(at + 2);
    if (headEnd > bytes.length || headEnd < at + 4) return null;
    const end = marker === startOfScan ? endOfScan(bytes, headEnd) : headEnd;
    if (end < 0) return null;
    const segment = bytes.subarray(at, end);
    if (isFrame(marker)) {
      if (pixels > 0) return null;
      pixels = pixelsOf(segment);
    }
    if (marker === startOfScan) {
      if (pixels === 0) return null;
      hasScan = true;
    }
    if (marker === startOfScan || isFrame(marker) || tables.has(marker)) kept.push(segment);
    at = end;
  }
  return null;
};
