import { Failure } from '@shared/kernel/failure';
import type { Feature } from '../../kernel/feature';
import type { PhotoAlbum } from '../../kernel/ports';
import type { Platform } from '../../platform/platform';
import { createPhotoAllowance } from './allowance';
import { serveKeepPhoto, serveKeepPhotoAnonymously } from './keep';
import { createPhotoIds } from './photo-id';

const addressSeconds = 600;

export const createPhotos = ({ database, files, secrets }: Platform): Feature & { photos: PhotoAlbum } => {
  const ids = createPhotoIds(secrets);
  const needs = { files, ids, allowance: createPhotoAllowance(database) };
  return {
    routes: [serveKeepPhoto(needs), serveKeepPhotoAnonymously(needs)],
    photos: {
      pathsOf: (photoIds, accountId) =>
        photoIds.map((photoId) => {
          if (!ids.isOf(photoId, accountId)) throw new Failure('input.invalid', { fields: ['photoIds'] });
          return ids.pathOf(photoId);
        }),
      addressesOf: (paths) => files.addressesOf(paths, addressSeconds),
    },
  };
};
