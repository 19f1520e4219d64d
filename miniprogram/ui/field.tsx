import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { words } from '@/words/controls';
import { accessible } from './accessible';
import './field.scss';

export interface FieldProps {
  readonly label: string;
  /** Why it is asked, or how to fill it in. */
  readonly hint?: string | undefined;
  /** What is wrong, from the form's errors. */
  readonly error?: string | undefined;
  readonly isOptional?: boolean;
}

/** A label, a control, and below it either the hint or what is wrong. */
export function Field({ label, hint, error, isOptional, children }: FieldProps & { readonly children: ReactNode }) {
  return (
    <View className={error ? 'field field--wrong' : 'field'}>
      <View className='field__label'>
        {label}
        {isOptional ? <View className='field__optional'>{words.optional}</View> : null}
      </View>
      {children}
      {error ? (
        <View className='field__error' {...accessible({ role: 'alert' })}>
          {error}
        </View>
      ) : hint ? (
        <View className='field__hint'>{hint}</View>
      ) : null}
    </View>
  );
}
