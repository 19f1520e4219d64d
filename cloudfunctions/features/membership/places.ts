import type { Scope } from '@shared/access/roles';

/** A place as one text, so that an index can hold it. */
export const placeKey = ({ kind, id }: Scope): string => `${kind}:${id}`;

/** City, county, town and village of a region code, the smallest first. */
export const regionsFrom = (regionCode: string): string[] =>
  [12, 9, 6, 4].filter((length) => length <= regionCode.length).map((length) => regionCode.slice(0, length));
