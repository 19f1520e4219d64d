import type { Collection, CollectionSpec } from '../../../platform/database';

/** How many letters of a kind an office numbered in a year. */
export interface Serial {
  readonly _id: string;
  readonly count: number;
}

export const serialsSpec: CollectionSpec = { name: 'serials', indexes: [] };

/** The next number, from 1. Two who ask at once get two; a letter that is refused afterwards leaves a gap. */
export const nextSerial = async (serials: Collection<Serial>, name: string): Promise<number> => {
  const counted = await serials.add(name, { count: 1 });
  if (counted) return counted.count;
  await serials.insert({ _id: name, count: 0 });
  const made = await serials.add(name, { count: 1 });
  if (!made) throw new Error('a serial that was made is not there');
  return made.count;
};
