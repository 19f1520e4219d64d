import { Image, View } from '@tarojs/components';
import { viewPhotos } from '@/platform/view-photos';
import { photoOf } from '@/words/photos';
import { pressable } from './accessible';
import './photo-picker.scss';

/** Photos that were sent, small; one tap shows them large. */
export function PhotoStrip({ urls }: { readonly urls: readonly string[] }) {
  if (urls.length === 0) return null;
  return (
    <View className='photos'>
      {urls.map((url, index) => (
        <View
          key={url}
          className='photos__one'
          {...pressable(() => viewPhotos(urls, index), { role: 'button', label: photoOf(index + 1) })}
        >
          <Image className='photos__picture' mode='aspectFill' src={url} aria-hidden='true' />
        </View>
      ))}
    </View>
  );
}
