import * as z from 'zod/mini';
import { command, query } from '../../kernel/contract';
import { gcj02, id, instant, line, photoIds, story } from '../../kernel/fields';
import { pageOf, pageRequest } from '../../kernel/page';
import { matterFields } from '../grievances/contract';
import { visitPurposes } from './visit';

const { photoIds: matterPhotos, workplaceTownCode: town, ...said } = matterFields;

/** A matter found on a visit: what a worker would file, and whom it concerns, when that person agreed to be named. */
const matterFound = z.strictObject({
  ...said,
  photoIds: matterPhotos,
  workplaceTownCode: z.optional(town),
  concerns: z.optional(z.strictObject({ name: line(30), phone: z.string().check(z.maxLength(30)) })),
});

const openedTicket = z.object({
  ticketId: z.string(),
  number: z.string(),
  officeName: z.string(),
  acceptDueAt: z.string(),
});

/** Logs one visit, at most 24 hours ahead of nothing and 60 days back; each matter becomes a ticket linked to it. */
export const logVisit = command(
  'visits.log',
  z.strictObject({
    unionId: id(),
    visitedAt: instant(),
    purposes: z.array(z.enum(visitPurposes)).check(z.minLength(1), z.maxLength(6)),
    /** How many people were talked to, and with whom if they do not mind. */
    peopleMet: z.int().check(z.minimum(1), z.maximum(10_000)),
    metWhom: z.optional(line(100)),
    found: story(4000, 2),
    place: z.optional(
      z.strictObject({ at: gcj02(), accuracyInMetres: z.number().check(z.nonnegative(), z.maximum(100_000)) }),
    ),
    photoIds: z._default(photoIds(), []),
    matters: z._default(z.array(matterFound).check(z.maxLength(10)), []),
  }),
  z.object({ visitId: z.string(), unionName: z.string(), tickets: z.array(openedTicket) }),
);

export const visitRow = z.object({
  visitId: z.string(),
  unionName: z.string(),
  visitedAt: z.string(),
  peopleMet: z.int(),
  matterCount: z.int(),
});

/** The caller's own visits, newest first. */
export const listMyVisits = query('visits.mine', z.strictObject({ ...pageRequest }), pageOf(visitRow));

export const readVisit = query(
  'visits.read',
  z.strictObject({ visitId: id() }),
  z.extend(visitRow, {
    districtName: z.string(),
    districtWorkerName: z.string(),
    purposes: z.array(z.enum(visitPurposes)),
    metWhom: z.nullable(z.string()),
    found: z.string(),
    photoUrls: z.array(z.string()),
    tickets: z.array(openedTicket),
  }),
);
