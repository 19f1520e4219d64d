import type { PngPictureProps } from './png-picture';
import './png-picture.scss';

/** The browser's own picture, so that it can be saved, copied and printed. */
export function PngPicture({ base64, label }: PngPictureProps) {
  return <img className='png-picture' src={`data:image/png;base64,${base64}`} alt={label} />;
}
