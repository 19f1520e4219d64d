import { View } from '@tarojs/components';
import type { RowWords } from '@/words/ticket-rows';
import { inboxRowClass } from './inbox-row-class';
import '@/ui/list-row.scss';
import './inbox-row.scss';

export interface InboxRowProps {
  readonly row: RowWords;
  readonly onPress: () => void;
  readonly id: string;
  /** Shown beside the list now. */
  readonly isOpened: boolean;
}

/** A ticket in the office's list. compileMode turns it into a template of its own: a list of it sends only its words. */
export function InboxRow({ row, onPress, id, isOpened }: InboxRowProps) {
  const looks = inboxRowClass(row, isOpened);
  const label = `${row.title}，${row.tag}，${row.detail}`;
  return (
    <View
      compileMode
      id={id}
      className={looks}
      aria-role='button'
      aria-label={label}
      hoverClass='is-pressed'
      onClick={onPress}
    >
      <View className='list-row__main'>
        <View className='list-row__title'>{row.title}</View>
        <View className='list-row__note'>{row.note}</View>
        <View className='list-row__note'>{row.detail}</View>
      </View>
      <View className={`list-row__tag tag tag--${row.tone}`}>{row.tag}</View>
    </View>
  );
}
