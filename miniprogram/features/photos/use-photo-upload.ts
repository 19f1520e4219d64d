import { keepPhoto, keepPhotoAnonymously } from '@shared/features/photos/contract';
import { useRef, useState } from 'react';
import { call } from '@/platform/call';
import { newKey } from '@/platform/new-key';
import type { Photo } from '@/platform/photo';

export interface PhotoUpload {
  readonly photos: readonly Photo[];
  readonly choose: (photos: readonly Photo[]) => void;
  /** How many chosen pictures could not be made small enough. */
  readonly tooLarge: number;
  readonly refuseTooLarge: (count: number) => void;
  /** Sends the photos that were not sent yet, as nobody's for an anonymous grievance, and answers the ids of all. @throws Failure */
  readonly keep: (isAnonymous?: boolean) => Promise<string[]>;
}

const newSendings = () => ({ keys: new Map<Photo, string>(), ids: new Map<Photo, string>() });

/** Photos chosen on a page. Each is sent once: a second try of the form names the same ids. */
export const usePhotoUpload = (): PhotoUpload => {
  const [photos, setPhotos] = useState<readonly Photo[]>([]);
  const [tooLarge, setTooLarge] = useState(0);
  const sent = useRef({ own: newSendings(), nobodys: newSendings() });

  const keepOne = async (photo: Photo, isAnonymous: boolean): Promise<string> => {
    const { keys, ids } = isAnonymous ? sent.current.nobodys : sent.current.own;
    const known = ids.get(photo);
    if (known) return known;
    const key = keys.get(photo) ?? newKey();
    keys.set(photo, key);
    const action = isAnonymous ? keepPhotoAnonymously : keepPhoto;
    const { photoId } = await call(action, { base64: photo.base64 }, { key });
    ids.set(photo, photoId);
    return photoId;
  };

  return {
    photos,
    tooLarge,
    choose: (chosen) => {
      setPhotos(chosen);
      setTooLarge(0);
    },
    refuseTooLarge: setTooLarge,
    // One after another: a phone on a slow network sends nothing faster at once.
    keep: async (isAnonymous = false) => {
      const kept: string[] = [];
      for (const photo of photos) kept.push(await keepOne(photo, isAnonymous));
      return kept;
    },
  };
};
