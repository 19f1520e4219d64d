/** Finds the text of a QR code in one picture, or null. */
export type ReadCode = (picture: ImageData) => Promise<string | null>;

interface Detector {
  detect: (picture: ImageData) => Promise<readonly { rawValue: string }[]>;
}

interface DetectorClass {
  new (options: { formats: string[] }): Detector;
  getSupportedFormats: () => Promise<readonly string[]>;
}

declare global {
  interface Window {
    BarcodeDetector?: DetectorClass;
  }
}

const builtIn = async (): Promise<ReadCode | null> => {
  const Detector = window.BarcodeDetector;
  if (!Detector || !(await Detector.getSupportedFormats()).includes('qr_code')) return null;
  const detector = new Detector({ formats: ['qr_code'] });
  return async (picture) => (await detector.detect(picture))[0]?.rawValue ?? null;
};

const bundled = async (): Promise<ReadCode> => {
  const { default: decode } = await import(/* webpackChunkName: "qr-reader" */ 'jsqr');
  return async ({ data: pixels, width, height }) => decode(pixels, width, height)?.data ?? null;
};

/** The browser's detector where it has one; else a decoder that is fetched only now. */
export const loadCodeReader = async (): Promise<ReadCode> => (await builtIn()) ?? bundled();
