import { Failure } from '@shared/kernel/failure';

/** Which picture the bytes are, told by the bytes and never by a name. */
type Kind = 'jpg' | 'png';

const kindOf = (bytes: Buffer): Kind | null => {
  if (bytes.length > 4 && bytes.readUInt32BE(0) >>> 8 === 0xffd8ff) return 'jpg';
  return bytes.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) ? 'png' : null;
};

const isMetadataMarker = (marker: number): boolean => marker === 0xfe || (marker >= 0xe1 && marker <= 0xef);
/** Markers that stand alone, without a length. */
const isBareMarker = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd9);

/** A JPEG without its application and comment segments: no position, device, time or thumbnail is left. */
const stripJpeg = (bytes: Buffer): Buffer => {
  const kept: Buffer[] = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) throw new Failure('photo.notAnImage');
    const marker = bytes.readUInt8(at + 1);
    if (marker === 0xda) return Buffer.concat([...kept, untilEnd(bytes, at)]);
    const length = isBareMarker(marker) ? 2 : 2 + bytes.readUInt16BE(at + 2);
    if (!isMetadataMarker(marker)) kept.push(bytes.subarray(at, at + length));
    at += length;
  }
  throw new Failure('photo.notAnImage');
};

/** From the scan to the end-of-image marker; whatever was glued behind the picture is dropped. */
const untilEnd = (bytes: Buffer, from: number): Buffer => {
  const end = bytes.lastIndexOf(Buffer.from([0xff, 0xd9]));
  if (end < from) throw new Failure('photo.notAnImage');
  return bytes.subarray(from, end + 2);
};

const pictureChunks = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'sRGB', 'cHRM', 'sBIT', 'bKGD']);

/** A PNG with only the chunks that draw it. */
const stripPng = (bytes: Buffer): Buffer => {
  const kept: Buffer[] = [bytes.subarray(0, 8)];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const length = 12 + bytes.readUInt32BE(at);
    if (at + length > bytes.length) break;
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (pictureChunks.has(type)) kept.push(bytes.subarray(at, at + length));
    if (type === 'IEND') return Buffer.concat(kept);
    at += length;
  }
  throw new Failure('photo.notAnImage');
};

/** The picture alone, without what it says about where, when and on whose phone it was taken. @throws photo.notAnImage */
export const stripPhoto = (bytes: Buffer): { readonly kind: Kind; readonly bytes: Buffer } => {
  const kind = kindOf(bytes);
  if (!kind) throw new Failure('photo.notAnImage');
  return { kind, bytes: kind === 'jpg' ? stripJpeg(bytes) : stripPng(bytes) };
};
