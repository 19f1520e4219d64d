import * as z from 'zod/mini';

const hasLetter = /[\p{L}\p{N}]/u;

/** A short line the person typed: trimmed, 1..max characters, with at least one letter or digit. */
export const line = (max: number, min = 1) =>
  z.string().check(z.trim(), z.minLength(min), z.maxLength(max), z.regex(hasLetter));

/** Free text the person typed: trimmed, with at least one letter or digit, so that emoji alone do not pass. */
export const story = (max: number, min = 1) =>
  z.string().check(z.trim(), z.minLength(min), z.maxLength(max), z.regex(hasLetter));

/** Our own ids: opaque, url-safe. */
export const id = () => z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/));

/** China's calendar day, YYYY-MM-DD. */
export const day = () => z.iso.date();

/** An instant, ISO 8601 in UTC. */
export const instant = () => z.iso.datetime();

/** A mainland amount in fen; at most a billion yuan. */
export const fen = () => z.int().check(z.nonnegative(), z.maximum(100_000_000_000));

/** Longitude and latitude in GCJ-02 degrees, the system WeChat and Chinese maps use. */
export const gcj02 = () =>
  z.object({
    longitude: z.number().check(z.minimum(-180), z.maximum(180)),
    latitude: z.number().check(z.minimum(-90), z.maximum(90)),
  });

/** A region code: city 3302, county 6 digits, town 9, village 12. */
export const regionCode = () => z.string().check(z.regex(/^(\d{4}|\d{6}|\d{9}|\d{12})$/));

/** Ids of photos kept with photos.keep, at most nine. */
export const photoIds = () => z.array(id()).check(z.maxLength(9));
