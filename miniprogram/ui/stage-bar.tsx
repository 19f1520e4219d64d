import { View } from '@tarojs/components';
import { accessible } from './accessible';
import './stage-bar.scss';

interface StageBarProps {
  /** Three to five short words, in the order they happen. */
  readonly stages: readonly string[];
  /** The stage it is in now, from 0; past the last one when all are done. */
  readonly at: number;
  /** How the stage it is in is coloured; a stage that is over is always green. */
  readonly tone: 'waiting' | 'overdue';
  /** The whole picture in one sentence, for a screen reader. */
  readonly label: string;
}

const stateOf = (position: number, at: number, tone: StageBarProps['tone']): string => {
  if (position < at) return 'done';
  return position === at ? tone : 'ahead';
};

const marks: Readonly<Record<string, string>> = { done: '✓', overdue: '!' };

/** Where something is on its way: a row of numbered stops joined by a line. */
export function StageBar({ stages, at, tone, label }: StageBarProps) {
  return (
    <View className='stages' {...accessible({ role: 'img', label })}>
      {stages.map((stage, position) => {
        const state = stateOf(position, at, tone);
        return (
          <View key={stage} className={`stages__stop stages__stop--${state}`}>
            <View className='stages__mark'>{marks[state] ?? String(position + 1)}</View>
            <View className='stages__word'>{stage}</View>
          </View>
        );
      })}
    </View>
  );
}
