import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { accessible } from './accessible';
import { Button } from './button';
import './side-by-side.scss';

interface SideBySideProps {
  /** The list. */
  readonly children: ReactNode;
  /** What is opened from it, with its name; null while nothing is. */
  readonly side: { readonly label: string; readonly content: ReactNode } | null;
  readonly onClose: () => void;
  readonly backWord: string;
  /** Said beside the list while nothing is opened, on a screen wide enough. */
  readonly emptyWords: string;
}

/** A list and what is opened from it: side by side at a desk, one over the other on a phone. */
export function SideBySide({ children, side, onClose, backWord, emptyWords }: SideBySideProps) {
  return (
    <View className='sides'>
      <View className='sides__list'>{children}</View>
      {side ? (
        <View className='sides__side--open' {...accessible({ role: 'dialog', label: side.label })}>
          <View className='sides__back'>
            <Button id='back-to-list' onPress={onClose}>
              {backWord}
            </Button>
          </View>
          {side.content}
        </View>
      ) : (
        <View className='sides__side--empty'>{emptyWords}</View>
      )}
    </View>
  );
}
