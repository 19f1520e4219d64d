import type { Pdf } from './open-pdf';

/** Long enough for the slowest browser to have begun reading. */
const keptInMs = 60_000;

/** Hands a PDF to the browser's downloads. */
export const openPdf = async ({ fileName, base64 }: Pdf): Promise<boolean> => {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const url = URL.createObjectURL(new Blob([bytes], { type: 'application/pdf' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: fileName });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), keptInMs);
  return true;
};
