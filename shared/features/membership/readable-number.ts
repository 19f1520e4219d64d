/** The 31 signs of GB 32100: no I, O, S, V, Z, which read like digits; a prime number of them makes the check catch more. */
export const signs = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const length = 8;

/** One sign that depends on every other and on its place: for up to 30 signs a mistyped one and a swap of neighbours is noticed. */
export const checkSign = (body: string): string => {
  const sum = Array.from(body).reduce((total, sign, at) => total + (at + 1) * signs.indexOf(sign), 0);
  return signs.charAt(sum % signs.length);
};

/** A number people can read out, like 7K3Q-FX9M-2, from at least sixteen random url-safe characters; the last sign is a check. */
export const readableNumber = (random: string): string => {
  const codes = Array.from(random, (character) => character.charCodeAt(0));
  const body = Array.from({ length }, (_, at) => {
    const [first = 0, second = 0] = codes.slice(2 * at, 2 * at + 2);
    return signs.charAt((first * 131 + second) % signs.length);
  }).join('');
  return `${body.slice(0, 4)}-${body.slice(4)}-${checkSign(body)}`;
};

/** Whether it is such a number: every mistyped sign and every swap of two neighbours is noticed. */
export const isReadableNumber = (text: string): boolean => {
  const body = text.replaceAll('-', '');
  const isWellFormed = body.length === length + 1 && Array.from(body).every((sign) => signs.includes(sign));
  return isWellFormed && checkSign(body.slice(0, length)) === body.charAt(length);
};
