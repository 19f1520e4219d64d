import { Image } from '@tarojs/components';
import './png-picture.scss';

export interface PngPictureProps {
  readonly base64: string;
  readonly label: string;
}

/** A picture that came with an answer; a long press offers to save or send it. */
export function PngPicture({ base64, label }: PngPictureProps) {
  const src = `data:image/png;base64,${base64}`;
  return <Image className='png-picture' mode='widthFix' showMenuByLongpress src={src} aria-label={label} />;
}
