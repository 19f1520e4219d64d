/** Which picture the bytes are, told by the bytes and never by a name. */
export type PictureKind = 'jpg' | 'png';

/** A picture taken apart: what draws it, and how many pixels it says it has. */
export interface PictureReading {
  readonly kind: PictureKind;
  readonly pixels: number;
  readonly bytes: Buffer;
}
