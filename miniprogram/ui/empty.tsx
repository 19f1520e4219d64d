import { View } from '@tarojs/components';
import { Button } from './button';
import './empty.scss';

interface EmptyProps {
  readonly title: string;
  /** What this place is for and how something gets here. */
  readonly children: string;
  readonly action?: { readonly label: string; readonly onPress: () => void };
}

/** A list with nothing in it yet: it teaches instead of apologising. */
export function Empty({ title, children, action }: EmptyProps) {
  return (
    <View className='empty'>
      <View className='empty__title'>{title}</View>
      <View className='empty__words'>{children}</View>
      {action ? <Button onPress={action.onPress}>{action.label}</Button> : null}
    </View>
  );
}
