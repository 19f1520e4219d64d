import { type Post, postKinds, postServices } from '@shared/features/posts/post';
import * as z from 'zod/mini';
import { pressPosts } from './press-posts';
import standIns from './stand-in-posts.json';

const clock = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
const degrees = (most: number) => z.number().check(z.minimum(-most), z.maximum(most));

const standInPost = z.strictObject({
  id: z.string().check(z.regex(/^stand-in-\d{3}$/)),
  name: z.string(),
  kind: z.enum(postKinds),
  address: z.string(),
  townCode: z.optional(z.string()),
  countyCode: z.string(),
  location: z.strictObject({ longitude: degrees(180), latitude: degrees(90) }),
  locationSource: z.literal('openstreetmap'),
  phone: z.null(),
  hours: z.strictObject({
    weekly: z.array(z.array(z.tuple([clock, clock]))).check(z.length(7)),
    onHolidays: z.enum(['asUsual', 'closed', 'weekend']),
  }),
  services: z.array(z.enum(postServices)),
  isStandIn: z.literal(true),
  source: z.literal('openstreetmap'),
  sourceUrl: z.string(),
});

/** To be shown wherever a stand-in is: the Open Database Licence asks for it. */
export const mapCredit = standIns.credit;

/** Real posts from the press, without a location, and stand-ins at real places, which say that they are. */
export const posts: readonly Post[] = [...pressPosts, ...z.array(standInPost).parse(standIns.posts)];
