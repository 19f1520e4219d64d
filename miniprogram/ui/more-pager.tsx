import { View } from '@tarojs/components';
import { words } from '@/words/controls';
import { Button } from './button';
import './more-pager.scss';

interface MorePagerProps {
  readonly hasMore: boolean;
  readonly isLoading: boolean;
  readonly onMore: () => void;
}

/** The end of a list that comes in pages: asked for, so that the place in the list is never lost. */
export function MorePager({ hasMore, isLoading, onMore }: MorePagerProps) {
  return (
    <View className='more-pager'>
      {hasMore ? (
        <Button id='more' onPress={onMore} isBusy={isLoading}>
          {isLoading ? words.loading : words.more}
        </Button>
      ) : (
        <View className='more-pager__end'>{words.noMore}</View>
      )}
    </View>
  );
}
