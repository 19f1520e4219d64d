import Taro from '@tarojs/taro';
import { type ChosenPhotos, type Photo, photoLimits, shrinkFor } from './photo';

const files = () => Taro.getFileSystemManager();

const sizeOf = (filePath: string): Promise<number> =>
  new Promise((resolve, reject) =>
    files().getFileInfo({ filePath, success: ({ size }) => resolve(size), fail: reject }),
  );

const readBase64 = (filePath: string): Promise<string> =>
  new Promise((resolve, reject) =>
    files().readFile({ filePath, encoding: 'base64', success: ({ data }) => resolve(String(data)), fail: reject }),
  );

/** The first quality that fits, so that a clear picture stays clear. */
const compress = async (src: string): Promise<Photo | null> => {
  const { width, height } = await Taro.getImageInfo({ src });
  const shrink = shrinkFor(width, height);
  const size = { compressedWidth: Math.round(width * shrink), compressedHeight: Math.round(height * shrink) };
  for (const quality of photoLimits.qualities) {
    const { tempFilePath } = await Taro.compressImage({ src, quality, ...size });
    if ((await sizeOf(tempFilePath)) > photoLimits.sizeInBytes) continue;
    return { base64: await readBase64(tempFilePath), preview: tempFilePath };
  }
  return null;
};

const pick = async (count: number): Promise<readonly string[] | null> => {
  try {
    const { tempFiles } = await Taro.chooseMedia({ count, mediaType: ['image'], sizeType: ['compressed'] });
    return tempFiles.map(({ tempFilePath }) => tempFilePath);
  } catch {
    return null;
  }
};

/** Lets the person take or choose up to `count` photos and makes them small enough to send. */
export const choosePhotos = async (count: number): Promise<ChosenPhotos> => {
  const paths = await pick(count);
  if (!paths) return { ok: false, reason: 'cancelled' };
  const results = await Promise.all(paths.map((path) => compress(path).catch(() => null)));
  const photos = results.filter((photo): photo is Photo => photo !== null);
  return { ok: true, photos, tooLarge: results.length - photos.length };
};
