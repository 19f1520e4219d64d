import { View } from '@tarojs/components';
import { stepOf } from '@/words/controls';
import { accessible } from './accessible';
import './steps.scss';

interface StepsProps {
  /** From 1. */
  readonly step: number;
  readonly steps: number;
}

/** How far along a long form is. */
export function Steps({ step, steps }: StepsProps) {
  const positions = Array.from({ length: steps }, (_, index) => index + 1);
  return (
    <View className='steps' {...accessible({ role: 'status', label: stepOf(step, steps) })}>
      <View className='steps__words'>{stepOf(step, steps)}</View>
      <View className='steps__bar'>
        {positions.map((position) => (
          <View key={position} className={position <= step ? 'steps__part steps__part--done' : 'steps__part'} />
        ))}
      </View>
    </View>
  );
}
