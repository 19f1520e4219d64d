import * as z from 'zod/mini';
import { command } from '../../kernel/contract';

/** 400 KB of picture is about 540,000 base64 characters; the client shrinks to 300 KB before it sends. */
export const photoLimitInBytes = 400 * 1024;

/** Keeps one photo without its location and device data. The id only serves the account that kept it. */
export const keepPhoto = command(
  'photos.keep',
  z.strictObject({ base64: z.string().check(z.minLength(16), z.maxLength(Math.ceil(photoLimitInBytes / 3) * 4 + 4)) }),
  z.object({ photoId: z.string() }),
);
