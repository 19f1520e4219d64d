import { View } from '@tarojs/components';
import './tag.scss';

/** waiting: on someone · confirmed: by the worker · overdue: late · plain: a fact. The word says it too. */
export type Tone = 'waiting' | 'confirmed' | 'overdue' | 'plain';

interface TagProps {
  readonly children: string;
  readonly tone?: Tone;
}

export function Tag({ children, tone = 'plain' }: TagProps) {
  return <View className={`tag tag--${tone}`}>{children}</View>;
}
