import { photoLimitInBytes, photoLimitInPixels } from '@shared/features/photos/contract';
import { Failure } from '@shared/kernel/failure';
import { readJpeg } from './jpeg';
import type { PictureReading } from './picture';
import { pngHead, readPng } from './png';

const isJpeg = (bytes: Buffer): boolean => bytes.length > 4 && bytes.readUInt32BE(0) >>> 8 === 0xffd8ff;

const read = (bytes: Buffer): PictureReading | null => {
  if (isJpeg(bytes)) return readJpeg(bytes);
  return bytes.subarray(0, pngHead.length).equals(pngHead) ? readPng(bytes) : null;
};

/**
 * The picture alone, without what it says about where, when and on whose phone it was taken. It is never decoded here, so one that
 * claims a huge size costs nothing. @throws photo.notAnImage, photo.tooLarge
 */
export const stripPhoto = (bytes: Buffer): PictureReading => {
  const reading = read(bytes);
  if (!reading) throw new Failure('photo.notAnImage');
  if (reading.pixels > photoLimitInPixels) throw new Failure('photo.tooLarge', { limitInPixels: photoLimitInPixels });
  if (reading.bytes.length > photoLimitInBytes)
    throw new Failure('photo.tooLarge', { limitInBytes: photoLimitInBytes });
  return reading;
};
