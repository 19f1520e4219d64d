import * as z from 'zod/mini';
import { command } from '../../kernel/contract';

/**
 * 400 KB of picture is about 540,000 base64 characters; the client shrinks to 300 KB before it sends. A photo travels inside the call
 * of a function, whose event the cloud holds to 6 MB (about 4.5 MB of picture): ten megabytes could not arrive, and none are needed.
 */
export const photoLimitInBytes = 400 * 1024;
/** What a picture may say it has; a header costs nothing to forge and a viewer's memory to believe. Our default. */
export const photoLimitInPixels = 50_000_000;
/** What one account may keep in a calendar month of China. Our default. */
export const monthlyPhotoLimitInBytes = 200 * 1024 * 1024;

const base64 = z.string().check(z.minLength(16), z.maxLength(Math.ceil(photoLimitInBytes / 3) * 4 + 4));

/** Keeps one photo without its location and device data. The id only serves the account that kept it. */
export const keepPhoto = command('photos.keep', z.strictObject({ base64 }), z.object({ photoId: z.string() }));

/** The same for an anonymous grievance: nothing of the photo leads to the account. */
export const keepPhotoAnonymously = command(
  'photos.keepAnonymously',
  z.strictObject({ base64 }),
  z.object({ photoId: z.string() }),
);
