import * as z from 'zod/mini';
import { query } from '../../kernel/contract';
import { gcj02, id } from '../../kernel/fields';
import { postKinds, postServices } from './post';

export const postRow = z.object({
  postId: z.string(),
  name: z.string(),
  kind: z.enum(postKinds),
  address: z.string(),
  location: z.nullable(gcj02()),
  phone: z.nullable(z.string()),
  services: z.array(z.enum(postServices)),
  /** True for a place that only stands in for a real post in the demonstration. */
  isStandIn: z.boolean(),
  isOpen: z.boolean(),
  /** The instant it next closes (when open) or opens (when closed); absent when neither is known. */
  changesAt: z.optional(z.string()),
  /** False past the last published working calendar, when only the weekday was looked at. */
  isHoursCertain: z.boolean(),
});

const nearPost = z.extend(postRow, { distanceInMetres: z.number(), walkingMinutes: z.int() });

/** The posts nearest to a place, nearest first. */
export const nearestPosts = query(
  'posts.nearest',
  z.strictObject({ at: gcj02(), limit: z._default(z.int().check(z.minimum(1), z.maximum(50)), 20) }),
  z.object({
    posts: z.array(nearPost),
    /** How many of them are within fifteen minutes on foot; 0 is an honest answer. */
    withinFifteenMinutes: z.int(),
    credit: z.string(),
    asOf: z.string(),
  }),
);

export const readPost = query(
  'posts.read',
  z.strictObject({ postId: id() }),
  z.extend(postRow, { source: z.string() }),
);
