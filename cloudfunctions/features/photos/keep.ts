import { keepPhoto, keepPhotoAnonymously } from '@shared/features/photos/contract';
import { Failure } from '@shared/kernel/failure';
import { idOfCommand } from '../../kernel/aggregate';
import { type Context, requireCaller } from '../../kernel/context';
import { serve } from '../../kernel/route';
import type { Files } from '../../platform/files';
import type { PhotoAllowance } from './allowance';
import type { PhotoIds } from './photo-id';
import { stripPhoto } from './strip';

const base64Form = /^[A-Za-z0-9+/]+={0,2}$/;

interface Needs {
  readonly files: Files;
  readonly ids: PhotoIds;
  readonly allowance: PhotoAllowance;
}

interface Kept {
  readonly photoId: string;
  readonly bytes: Buffer;
}

const strip = ({ ids }: Needs, base64: string, context: Context, accountId: string): Kept => {
  if (!base64Form.test(base64)) throw new Failure('photo.notAnImage');
  const { kind, bytes } = stripPhoto(Buffer.from(base64, 'base64'));
  return { photoId: ids.make(idOfCommand(context), kind, accountId), bytes };
};

/** Keeping the same photo under the same key overwrites it with itself and is counted once, so a repeat changes nothing. */
export const serveKeepPhoto = (needs: Needs) =>
  serve(keepPhoto, async ({ base64 }, context) => {
    const { files, ids, allowance } = needs;
    const { accountId } = requireCaller(context);
    const { photoId, bytes } = strip(needs, base64, context, accountId);
    await allowance.count({ accountId, mark: ids.markOf(photoId), bytes: bytes.length }, context.now);
    await files.keep(ids.pathOf(photoId), bytes);
    return { photoId };
  });

/** Belongs to nobody, and its name comes from a command that no account sent; the filing counts against its source's hour. */
export const serveKeepPhotoAnonymously = (needs: Needs) =>
  serve(keepPhotoAnonymously, async ({ base64 }, context) => {
    const { photoId, bytes } = strip(needs, base64, context, '');
    await needs.files.keep(needs.ids.pathOf(photoId), bytes);
    return { photoId };
  });
