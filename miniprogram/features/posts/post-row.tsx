import { View } from '@tarojs/components';
import './post-row.scss';

export interface PostRowProps {
  readonly id: string;
  readonly name: string;
  /** Three lines: whether it is open, how far it is, what one can do there. */
  readonly note: string;
  readonly isSelected: boolean;
  readonly hasPhone: boolean;
  readonly wayWord: string;
  readonly callWord: string;
  readonly onOpen: () => void;
  readonly onWay: () => void;
  readonly onCall: () => void;
}

/** A post in the list, its two buttons one tap away. compileMode turns it into a template of its own: it sends its words. */
export function PostRow(props: PostRowProps) {
  const { id, name, note, isSelected, hasPhone, wayWord, callWord } = props;
  const wayId = `way-${id}`;
  return (
    <View compileMode className={isSelected ? 'post-row post-row--selected' : 'post-row'}>
      <View id={id} className='post-row__main' aria-role='button' hoverClass='is-pressed' onClick={props.onOpen}>
        <View className='post-row__name'>{name}</View>
        <View className='post-row__note'>{note}</View>
      </View>
      <View id={wayId} className='post-row__button' aria-role='button' hoverClass='is-pressed' onClick={props.onWay}>
        {wayWord}
      </View>
      {hasPhone && (
        <View className='post-row__button' aria-role='button' hoverClass='is-pressed' onClick={props.onCall}>
          {callWord}
        </View>
      )}
    </View>
  );
}
