import { existsSync } from 'node:fs';
import path from 'node:path';

const name = 'NotoSansSC_400Regular.ttf';
/** The build lays the font beside the function; in the sources it lies in its package. */
const places = [
  path.join(__dirname, name),
  path.join(__dirname, '../../../node_modules/@expo-google-fonts/noto-sans-sc/400Regular', name),
];

/** The file of a whole Chinese font (10 MB). @throws when it is at neither place */
export const fontFile = (): string => {
  const found = places.find((place) => existsSync(place));
  if (!found) throw new Error(`${name} is missing: it belongs beside the function that prints`);
  return found;
};
