import { View } from '@tarojs/components';
import { pressable } from '@/ui/accessible';
import type { InboxRowProps } from './inbox-row';
import { inboxRowClass } from './inbox-row-class';
import '@/ui/list-row.scss';
import './inbox-row.scss';

/** A ticket in the office's list, reached by key too; its words are its name. */
export function InboxRow({ row, onPress, id, isOpened }: InboxRowProps) {
  return (
    <View id={id} className={inboxRowClass(row, isOpened)} {...pressable(onPress, { role: 'button' })}>
      <View className='list-row__main'>
        <View className='list-row__title'>{row.title}</View>
        <View className='list-row__note'>{row.note}</View>
        <View className='list-row__note'>{row.detail}</View>
      </View>
      <View className={`list-row__tag tag tag--${row.tone}`}>{row.tag}</View>
    </View>
  );
}
