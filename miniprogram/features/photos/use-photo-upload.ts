import { keepPhoto } from '@shared/features/photos/contract';
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
  /** Sends the photos that were not sent yet and answers the ids of all. @throws Failure */
  readonly keep: () => Promise<string[]>;
}

/** Photos chosen on a page. Each is sent once: a second try of the form names the same ids. */
export const usePhotoUpload = (): PhotoUpload => {
  const [photos, setPhotos] = useState<readonly Photo[]>([]);
  const [tooLarge, setTooLarge] = useState(0);
  const keys = useRef(new Map<Photo, string>());
  const ids = useRef(new Map<Photo, string>());

  const keepOne = async (photo: Photo): Promise<string> => {
    const known = ids.current.get(photo);
    if (known) return known;
    const key = keys.current.get(photo) ?? newKey();
    keys.current.set(photo, key);
    const { photoId } = await call(keepPhoto, { base64: photo.base64 }, { key });
    ids.current.set(photo, photoId);
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
    keep: async () => {
      const kept: string[] = [];
      for (const photo of photos) kept.push(await keepOne(photo));
      return kept;
    },
  };
};
