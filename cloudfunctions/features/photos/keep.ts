import { keepPhoto } from '@shared/features/photos/contract';
import { Failure } from '@shared/kernel/failure';
import { idOfCommand } from '../../kernel/aggregate';
import { requireCaller } from '../../kernel/context';
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

/** Keeping the same photo under the same key overwrites it with itself and is counted once, so a repeat changes nothing. */
export const serveKeepPhoto = ({ files, ids, allowance }: Needs) =>
  serve(keepPhoto, async ({ base64 }, context) => {
    if (!base64Form.test(base64)) throw new Failure('photo.notAnImage');
    const { kind, bytes } = stripPhoto(Buffer.from(base64, 'base64'));
    const { accountId } = requireCaller(context);
    const photoId = ids.make(idOfCommand(context), kind, accountId);
    await allowance.count({ accountId, mark: ids.markOf(photoId), bytes: bytes.length }, context.now);
    await files.keep(ids.pathOf(photoId), bytes);
    return { photoId };
  });
