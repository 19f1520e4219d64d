/** Draws for the demonstration: the same name gives the same draws for ever, on every machine. */
export interface Random {
  /** At least 0 and less than 1. */
  next(): number;
  /** A whole number, both ends included. */
  between(least: number, most: number): number;
  isHit(chance: number): boolean;
  pick<T>(choices: readonly [T, ...T[]]): T;
  /** The same choices in another order. */
  shuffled<T>(choices: readonly T[]): T[];
  /** Url-safe text, as our ids are. */
  text(length: number): string;
  bytes(length: number): Buffer;
}

const urlSafe = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** FNV-1a over the name, four times with another start each: 128 bits of state. */
const stateOf = (name: string): [number, number, number, number] => {
  const hashed = (start: number): number => {
    let hash = start;
    for (const character of name) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16_777_619);
    return hash >>> 0;
  };
  return [hashed(2_166_136_261), hashed(40_389), hashed(1_597_334_677), hashed(3_812_015_801)];
};

/** sfc32 (Chris Doty-Humphrey, public domain): small, fast, good enough for a made-up city and for nothing secret. */
export const createRandom = (name: string): Random => {
  let [a, b, c, counter] = stateOf(name);
  const draw = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return sum >>> 0;
  };
  for (let round = 0; round < 16; round++) draw();
  const next = (): number => draw() / 4_294_967_296;
  const between = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    between,
    isHit: (chance) => next() < chance,
    pick: (choices) => choices[between(0, choices.length - 1)] ?? choices[0],
    shuffled: (choices) => {
      const order = choices.map((choice) => ({ choice, place: next() }));
      return order.sort((left, right) => left.place - right.place).map(({ choice }) => choice);
    },
    text: (length) => Array.from({ length }, () => urlSafe.charAt(between(0, 63))).join(''),
    bytes: (length) => Buffer.from(Array.from({ length }, () => between(0, 255))),
  };
};
