import { View } from '@tarojs/components';
import { pressable } from './accessible';
import './tiles.scss';

export interface Tile {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  readonly onPress: () => void;
}

/** A few big ways onward, two in a row where they fit. */
export function Tiles({ tiles }: { readonly tiles: readonly Tile[] }) {
  return (
    <View className='tiles'>
      {tiles.map(({ id, title, note, onPress }) => (
        <View
          key={id}
          id={id}
          className='tiles__one'
          {...pressable(onPress, { role: 'button', label: `${title}，${note}` })}
        >
          <View className='tiles__title'>{title}</View>
          <View className='tiles__note'>{note}</View>
        </View>
      ))}
    </View>
  );
}
