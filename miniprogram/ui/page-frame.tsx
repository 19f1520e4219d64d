import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { accessible } from './accessible';

export interface PageFrameProps {
  readonly title: string;
  readonly isTab: boolean;
  readonly children: ReactNode;
}

/** WeChat draws the way back and the tab bar itself; the title is repeated large, where it is read. */
export function PageFrame({ title, children }: PageFrameProps) {
  return (
    <View className='page__body'>
      <View className='page__title' {...accessible({ role: 'heading' })}>
        {title}
      </View>
      {children}
    </View>
  );
}
