import { View } from '@tarojs/components';
import type { Tone } from './tag';
import './list-row.scss';

export interface ListRowProps {
  readonly title: string;
  readonly note?: string;
  readonly detail?: string;
  readonly tag?: string;
  readonly tone?: Tone;
  readonly onPress: () => void;
  readonly id?: string;
}

/** One row of a list that opens. compileMode turns it into a template of its own: a list of it sends only its words. */
export function ListRow({ title, note = '', detail = '', tag = '', tone = 'plain', onPress, id }: ListRowProps) {
  // one byte where the Chinese comma takes three: a row's words are sent twice, and nobody sees these
  const label = [title, note, detail, tag].filter(Boolean).join(',');
  return (
    <View
      compileMode
      id={id}
      className='list-row'
      aria-role='button'
      aria-label={label}
      hoverClass='is-pressed'
      onClick={onPress}
    >
      <View className='list-row__main'>
        <View className='list-row__title'>{title}</View>
        <View className='list-row__note'>{note}</View>
        <View className='list-row__note'>{detail}</View>
      </View>
      <View className={`list-row__tag tag tag--${tone}`}>{tag}</View>
    </View>
  );
}
