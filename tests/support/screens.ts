import type { Phone } from './browser';

/** Keeps a picture of what is shown for the documentation; only when asked to, since pictures differ from machine to machine. */
export const keepScreen = async (phone: Phone, name: string): Promise<void> => {
  if (process.env.UPDATE_SCREENS !== '1') return;
  await phone.screenshot(`docs/screens/${name}.png`, { isWholePage: true });
};
