import type { Secrets } from '../../platform/secrets';
import type { PictureKind } from './picture';

/**
 * A photo's id carries its own proof of who kept it, so no document is needed: 22 characters from the command, one for the kind,
 * 22 of a keyed signature over both and the account.
 */
export interface PhotoIds {
  make(name: string, kind: PictureKind, accountId: string): string;
  isOf(photoId: string, accountId: string): boolean;
  /** Where the file lies; the account cannot be told from it. */
  pathOf(photoId: string): string;
  /** Tells the photo from the account's others; neither its id nor its file can be told from it. */
  markOf(photoId: string): string;
}

const kinds = { j: 'jpg', p: 'png' } as const;

export const createPhotoIds = (secrets: Secrets): PhotoIds => {
  const sign = (body: string, accountId: string) =>
    secrets.digest('photoSignature', `${body}/${accountId}`).slice(0, 22);
  return {
    make: (name, kind, accountId) => {
      const body = `${name}${kind[0]}`;
      return `${body}${sign(body, accountId)}`;
    },
    isOf: (photoId, accountId) => secrets.isSame(photoId.slice(23), sign(photoId.slice(0, 23), accountId)),
    pathOf: (photoId) => `photos/${photoId.slice(0, 22)}.${kinds[photoId[22] as keyof typeof kinds] ?? 'jpg'}`,
    markOf: (photoId) => photoId.slice(-12),
  };
};
