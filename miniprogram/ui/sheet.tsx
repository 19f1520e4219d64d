import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { useLargeType } from '@/platform/large-type';
import { words } from '@/words/controls';
import { accessible, pressable } from './accessible';
import { Button } from './button';
import { Portal } from './portal';
import './sheet.scss';

interface SheetProps {
  readonly isOpen: boolean;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A question or a few choices from below, over the page it belongs to. */
export function Sheet({ isOpen, title, onClose, children }: SheetProps) {
  const isLarge = useLargeType();
  if (!isOpen) return null;
  return (
    <Portal>
      <View className={isLarge ? 'sheet type--large' : 'sheet'}>
        <View className='sheet__shade' {...pressable(onClose, { role: 'button', label: words.close })} />
        <View className='sheet__panel' {...accessible({ role: 'dialog', label: title })}>
          <View className='sheet__title'>{title}</View>
          {children}
          <View className='sheet__close'>
            <Button onPress={onClose}>{words.close}</Button>
          </View>
        </View>
      </View>
    </Portal>
  );
}
