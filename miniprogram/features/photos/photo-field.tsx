import { PhotoPicker } from '@/ui/photo-picker';
import { words } from '@/words/photos';
import type { PhotoUpload } from './use-photo-upload';

interface PhotoFieldProps {
  readonly upload: PhotoUpload;
  readonly label?: string;
  readonly hint?: string;
}

export function PhotoField({ upload, label = words.label, hint }: PhotoFieldProps) {
  return (
    <PhotoPicker
      label={label}
      hint={hint}
      isOptional
      photos={upload.photos}
      onChange={upload.choose}
      onTooLarge={upload.refuseTooLarge}
      error={upload.tooLarge > 0 ? words.tooLarge : undefined}
    />
  );
}
