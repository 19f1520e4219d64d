import { View } from '@tarojs/components';
import { pressable } from './accessible';
import type { ListRowProps } from './list-row';
import './list-row.scss';

/** One row of a list that opens; its words are its name. */
export function ListRow({ title, note, detail, tag, tone = 'plain', onPress, id }: ListRowProps) {
  return (
    <View id={id} className='list-row' {...pressable(onPress, { role: 'button' })}>
      <View className='list-row__main'>
        <View className='list-row__title'>{title}</View>
        <View className='list-row__note'>{note}</View>
        <View className='list-row__note'>{detail}</View>
      </View>
      <View className={`list-row__tag tag tag--${tone}`}>{tag}</View>
    </View>
  );
}
