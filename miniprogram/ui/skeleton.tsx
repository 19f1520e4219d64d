import { View } from '@tarojs/components';
import { words } from '@/words/controls';
import { accessible } from './accessible';
import './skeleton.scss';

/** The shape of what is coming, so that nothing jumps when it arrives. */
export function Skeleton({ rows = 3 }: { readonly rows?: number }) {
  return (
    <View {...accessible({ role: 'status', label: words.loading })}>
      {Array.from({ length: rows }, (_, row) => `row-${row}`).map((row) => (
        <View key={row} className='skeleton'>
          <View className='skeleton__line skeleton__line--title' />
          <View className='skeleton__line' />
        </View>
      ))}
    </View>
  );
}
