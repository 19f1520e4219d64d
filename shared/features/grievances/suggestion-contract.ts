import * as z from 'zod/mini';
import { query } from '../../kernel/contract';
import { line, story } from '../../kernel/fields';
import { grievanceMatters } from './categories';
import { dangers } from './grade';

/**
 * What a text seems to be about, what in it seems urgent and what seems to name the writer. Suggestions only: a person chooses
 * (个人信息保护法 art. 24 and our default). Nothing of the text is kept.
 */
export const suggestMatter = query(
  'grievances.suggest',
  z.strictObject({ title: z.optional(line(60)), text: story(4000) }),
  z.object({
    /** 0 to 1. */
    isAboutWork: z.number(),
    /** The three likeliest, best first. */
    matters: z.array(z.object({ matter: z.enum(grievanceMatters), confidence: z.number() })),
    /** Not sure enough to suggest: the page asks to choose. */
    pleaseChoose: z.boolean(),
    dangers: z.array(z.enum(dangers)),
    /** Pieces of the text by which the writer could be known. */
    naming: z.array(z.string()),
  }),
);
