import type { Phone } from './browser';

const desk = 1000;

/** Keeps a picture of what is shown for the documentation; only when asked to, since pictures differ from machine to machine. */
export const keepScreen = async (
  phone: Phone,
  name: string,
  options: { readonly isWholePage?: boolean } = {},
): Promise<void> => {
  if (process.env.UPDATE_SCREENS !== '1') return;
  const file = await phone.screenshot(`docs/screens/${name}.png`, options);
  // A desk's window at the sharpness of a phone would be too large a file.
  if ((phone.page.viewportSize()?.width ?? 0) >= desk) await phone.page.screenshot({ path: file, scale: 'css' });
};
