import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { accessible, pressable } from './accessible';
import './checkbox.scss';

interface CheckboxProps {
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
  /** What is agreed to: said as the accessible name, and shown unless `children` say more. */
  readonly label: string;
  readonly children?: ReactNode;
  readonly error?: string | undefined;
  readonly id?: string;
}

export function Checkbox({ isChecked, onChange, label, children, error, id }: CheckboxProps) {
  return (
    <View className='checkbox'>
      <View
        id={id}
        className='checkbox__line'
        {...pressable(() => onChange(!isChecked), { role: 'checkbox', label, isChecked })}
      >
        <View className={isChecked ? 'checkbox__box checkbox__box--on' : 'checkbox__box'}>{isChecked ? '✓' : ''}</View>
        <View className='checkbox__words'>{children ?? label}</View>
      </View>
      {error ? (
        <View className='checkbox__error' {...accessible({ role: 'alert' })}>
          {error}
        </View>
      ) : null}
    </View>
  );
}
