import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './card.scss';

interface CardProps {
  readonly children: ReactNode;
  readonly title?: string;
  readonly id?: string;
}

export function Card({ children, title, id }: CardProps) {
  return (
    <View id={id} className='card'>
      {title ? <View className='card__title'>{title}</View> : null}
      {children}
    </View>
  );
}
