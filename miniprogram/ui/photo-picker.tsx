import { Image, View } from '@tarojs/components';
import { choosePhotos } from '@/platform/media';
import type { Photo } from '@/platform/photo';
import { addPhotoTo, nthPhoto, photosOf, removeNthPhoto } from '@/words/controls';
import { pressable } from './accessible';
import { Field, type FieldProps } from './field';
import './photo-picker.scss';

interface PhotoPickerProps extends FieldProps {
  readonly photos: readonly Photo[];
  readonly onChange: (photos: readonly Photo[]) => void;
  readonly limit?: number;
  /** Told how many chosen pictures could not be made small enough. */
  readonly onTooLarge?: (count: number) => void;
}

export function PhotoPicker({ photos, onChange, limit = 9, onTooLarge, ...field }: PhotoPickerProps) {
  const add = async () => {
    const chosen = await choosePhotos(limit - photos.length);
    if (!chosen.ok) return;
    onChange([...photos, ...chosen.photos]);
    if (chosen.tooLarge > 0) onTooLarge?.(chosen.tooLarge);
  };
  const remove = (position: number) => onChange(photos.filter((_, index) => index !== position));

  return (
    <Field {...field}>
      <View className='photos'>
        {photos.map(({ preview }, index) => (
          <View key={preview.slice(-64)} className='photos__one'>
            <Image className='photos__picture' mode='aspectFill' src={preview} aria-label={nthPhoto(index + 1)} />
            <View
              className='photos__remove'
              {...pressable(() => remove(index), { role: 'button', label: removeNthPhoto(index + 1) })}
            >
              <View className='photos__cross'>×</View>
            </View>
          </View>
        ))}
        {photos.length < limit ? (
          <View
            className='photos__add'
            {...pressable(() => void add(), { role: 'button', label: addPhotoTo(photos.length, limit) })}
          >
            <View className='photos__plus' aria-hidden='true'>
              ＋
            </View>
            <View>{photosOf(photos.length, limit)}</View>
          </View>
        ) : null}
      </View>
    </Field>
  );
}
