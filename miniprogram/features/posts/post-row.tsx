import { View } from '@tarojs/components';
import './post-row.scss';

export interface PostRowProps {
  readonly id: string;
  readonly name: string;
  readonly distance: string;
  readonly hours: string;
  readonly services: string;
  readonly isOpen: boolean;
  readonly isSelected: boolean;
  readonly hasPhone: boolean;
  readonly wayWord: string;
  readonly callWord: string;
  readonly onOpen: () => void;
  readonly onWay: () => void;
  readonly onCall: () => void;
}

/** A post in the list, its two buttons one tap away. compileMode turns it into a template of its own. */
export function PostRow(props: PostRowProps) {
  const { id, name, distance, hours, services, isOpen, isSelected, hasPhone, wayWord, callWord } = props;
  const looks = isSelected ? 'post-row post-row--selected' : 'post-row';
  const callLooks = hasPhone ? 'post-row__button' : 'post-row__button post-row__button--none';
  return (
    <View compileMode className={looks}>
      <View id={id} className='post-row__main' aria-role='button' hoverClass='is-pressed' onClick={props.onOpen}>
        <View className='post-row__name'>{name}</View>
        <View className='post-row__note'>{distance}</View>
        <View className={isOpen ? 'post-row__open' : 'post-row__note'}>{hours}</View>
        <View className='post-row__note'>{services}</View>
      </View>
      <View className='post-row__button' aria-role='button' hoverClass='is-pressed' onClick={props.onWay}>
        {wayWord}
      </View>
      <View className={callLooks} aria-role='button' hoverClass='is-pressed' onClick={props.onCall}>
        {callWord}
      </View>
    </View>
  );
}
