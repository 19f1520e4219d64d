import { pickFiles } from './pick-files.h5';
import { loadCodeReader, type ReadCode } from './read-code.h5';
import type { Scanned } from './scan';
import { openScannerView, type ScannerView } from './scanner-view.h5';
import './scanner.scss';

const framesApartInMs = 120;

const pixelsOf = (source: CanvasImageSource, width: number, height: number): ImageData | null => {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d', { willReadFrequently: true });
  context?.drawImage(source, 0, 0, width, height);
  return context?.getImageData(0, 0, width, height) ?? null;
};

const openCamera = async (): Promise<MediaStream | null> => {
  try {
    return await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment', width: { ideal: 640 } } });
  } catch {
    return null; // refused, absent or already in use: a saved picture still works
  }
};

const readPicture = async (read: ReadCode): Promise<Scanned> => {
  const [file] = await pickFiles({ accept: 'image/*', multiple: false });
  if (!file) return { ok: false, reason: 'cancelled' };
  try {
    const picture = await createImageBitmap(file);
    const pixels = pixelsOf(picture, picture.width, picture.height);
    const text = pixels && (await read(pixels));
    return text ? { ok: true, text } : { ok: false, reason: 'unreadable' };
  } catch {
    return { ok: false, reason: 'unreadable' };
  }
};

const watch = (view: ScannerView, read: ReadCode): Promise<Scanned> =>
  new Promise((resolve) => {
    let isOver = false;
    const finish = (scanned: Scanned) => {
      isOver = true;
      resolve(scanned);
    };
    const look = async () => {
      const { video } = view;
      const pixels = video.videoWidth > 0 ? pixelsOf(video, video.videoWidth, video.videoHeight) : null;
      const text = pixels && (await read(pixels).catch(() => null));
      if (text) finish({ ok: true, text });
      if (!isOver) setTimeout(look, framesApartInMs);
    };
    view.onCancel(() => finish({ ok: false, reason: 'cancelled' }));
    view.onPicture(() => void readPicture(read).then(finish));
    // A camera that will not play leaves the two other ways open.
    view.video.play().then(look, () => undefined);
  });

const scanWith = async (camera: MediaStream | null, read: ReadCode): Promise<Scanned> => {
  const view = openScannerView(camera !== null);
  try {
    view.video.srcObject = camera;
    return await watch(view, read);
  } finally {
    view.close();
  }
};

/** Reads a QR code with the camera, or from a saved picture when there is none or the person prefers it. */
export const scan = async (): Promise<Scanned> => {
  const camera = await openCamera();
  try {
    const read = await loadCodeReader();
    return await scanWith(camera, read);
  } catch {
    return { ok: false, reason: 'unreadable' }; // the decoder could not be fetched
  } finally {
    for (const track of camera?.getTracks() ?? []) track.stop();
  }
};
