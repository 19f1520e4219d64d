import { View } from '@tarojs/components';
import { accessible, pressable } from './accessible';
import { Field, type FieldProps } from './field';
import './choice.scss';

export interface Option<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly note?: string;
}

interface ChoiceProps<T extends string> extends FieldProps {
  readonly options: readonly Option<T>[];
  readonly value: T | undefined;
  readonly onChange: (value: T) => void;
  /** `rows` for options that need a sentence each. */
  readonly layout?: 'chips' | 'rows';
  readonly id?: string;
}

/** One of a few, all of them in sight. */
export function Choice<T extends string>({ options, value, onChange, layout = 'chips', id, ...field }: ChoiceProps<T>) {
  return (
    <Field {...field}>
      <View className={`choice choice--${layout}`} {...accessible({ role: 'radiogroup', label: field.label })}>
        {options.map((option) => {
          const isChecked = option.value === value;
          return (
            <View
              key={option.value}
              id={id && `${id}-${option.value}`}
              className={isChecked ? 'choice__option choice__option--on' : 'choice__option'}
              {...pressable(() => onChange(option.value), { role: 'radio', label: option.label, isChecked })}
            >
              {option.label}
              {option.note ? <View className='choice__note'>{option.note}</View> : null}
            </View>
          );
        })}
      </View>
    </Field>
  );
}
