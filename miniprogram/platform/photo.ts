/** A photo ready to be sent: JPEG, at most 300 KB and 1,280 px on the longer side, with no camera data left in it. */
export interface Photo {
  readonly base64: string;
  /** An address an <Image> of this build can show. */
  readonly preview: string;
}

export type ChosenPhotos =
  | { readonly ok: true; readonly photos: readonly Photo[]; readonly tooLarge: number }
  | { readonly ok: false; readonly reason: 'cancelled' | 'refused' };

export const photoLimits = { sizeInBytes: 300 * 1024, longerSideInPixels: 1280, qualities: [80, 60, 40, 25] } as const;

/** How far a picture must shrink to fit; 1 when it fits already. */
export const shrinkFor = (width: number, height: number): number =>
  Math.min(1, photoLimits.longerSideInPixels / Math.max(width, height));
