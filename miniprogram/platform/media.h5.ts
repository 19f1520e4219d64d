import { type ChosenPhotos, type Photo, photoLimits, shrinkFor } from './photo';
import { pickFiles } from './pick-files.h5';

const draw = async (file: Blob): Promise<HTMLCanvasElement> => {
  const picture = await createImageBitmap(file);
  const shrink = shrinkFor(picture.width, picture.height);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * shrink);
  canvas.height = Math.round(picture.height * shrink);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return canvas;
};

/** Drawing it anew also drops what the camera wrote into the file: place, time, device. */
const compress = async (file: Blob): Promise<Photo | null> => {
  const canvas = await draw(file);
  for (const quality of photoLimits.qualities) {
    const preview = canvas.toDataURL('image/jpeg', quality / 100);
    const base64 = preview.slice(preview.indexOf(',') + 1);
    if (base64.length * 0.75 <= photoLimits.sizeInBytes) return { base64, preview };
  }
  return null;
};

/** Lets the person take or choose up to `count` photos and makes them small enough to send. */
export const choosePhotos = async (count: number): Promise<ChosenPhotos> => {
  const files = await pickFiles({ accept: 'image/*', multiple: count > 1 });
  if (files.length === 0) return { ok: false, reason: 'cancelled' };
  const results = await Promise.all(files.slice(0, count).map((file) => compress(file).catch(() => null)));
  const photos = results.filter((photo): photo is Photo => photo !== null);
  return { ok: true, photos, tooLarge: results.length - photos.length };
};
