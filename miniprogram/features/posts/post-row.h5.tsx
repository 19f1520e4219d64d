import { View } from '@tarojs/components';
import { pressable } from '@/ui/accessible';
import type { PostRowProps } from './post-row';
import './post-row.scss';

/** A post in the list, its two buttons one tap away. */
export function PostRow(props: PostRowProps) {
  const { id, name, note, isSelected, hasPhone, wayWord, callWord } = props;
  return (
    <View className={isSelected ? 'post-row post-row--selected' : 'post-row'}>
      <View id={id} className='post-row__main' {...pressable(props.onOpen, { role: 'button' })}>
        <View className='post-row__name'>{name}</View>
        <View className='post-row__note'>{note}</View>
      </View>
      <View
        id={`way-${id}`}
        className='post-row__button'
        {...pressable(props.onWay, { role: 'button', label: `${wayWord}，${name}` })}
      >
        {wayWord}
      </View>
      {hasPhone ? (
        <View
          className='post-row__button'
          {...pressable(props.onCall, { role: 'button', label: `${callWord}，${name}` })}
        >
          {callWord}
        </View>
      ) : null}
    </View>
  );
}
