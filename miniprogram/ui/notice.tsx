import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { accessible } from './accessible';
import { Button } from './button';
import './notice.scss';

interface NoticeProps {
  /** wrong: something did not work · waiting: something is expected · done: it worked · plain: good to know. */
  readonly tone: 'wrong' | 'waiting' | 'done' | 'plain';
  readonly children: ReactNode;
  readonly title?: string;
  /** What to do next. */
  readonly actions?: readonly { readonly label: string; readonly onPress: () => void }[];
  readonly id?: string;
}

const marks = { wrong: '!', waiting: '…', done: '✓', plain: 'i' } as const;

/** A sentence that matters now, with what can be done about it. */
export function Notice({ tone, children, title, actions = [], id }: NoticeProps) {
  return (
    <View id={id} className={`notice notice--${tone}`} {...accessible({ role: tone === 'wrong' ? 'alert' : 'status' })}>
      <View className='notice__mark'>{marks[tone]}</View>
      <View className='notice__body'>
        {title ? <View className='notice__title'>{title}</View> : null}
        {children}
        {actions.length > 0 ? (
          <View className='notice__actions'>
            {actions.map(({ label, onPress }) => (
              <Button key={label} onPress={onPress}>
                {label}
              </Button>
            ))}
          </View>
        ) : null}
      </View>
    </View>
  );
}
