/** A code as printed or as a scanner hands it over: alone, or as the scene of the join page's path or address. */
const withinAddress = /[?&](?:scene|code)=([^&#]+)/;

/** The code inside what was scanned or typed; what cannot be read is returned as it is, and will not pass as a code. */
export const scannedCode = (text: string): string => {
  const encoded = withinAddress.exec(text)?.[1] ?? text;
  try {
    return decodeURIComponent(encoded).trim();
  } catch {
    return encoded;
  }
};
