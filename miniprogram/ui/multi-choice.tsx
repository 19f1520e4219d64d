import { View } from '@tarojs/components';
import { pressable } from './accessible';
import type { Option } from './choice';
import { Field, type FieldProps } from './field';
import './choice.scss';

interface MultiChoiceProps<T extends string> extends FieldProps {
  readonly options: readonly Option<T>[];
  readonly values: readonly T[];
  readonly onChange: (values: T[]) => void;
  readonly id?: string;
}

/** Any number of a few, all of them in sight. */
export function MultiChoice<T extends string>({ options, values, onChange, id, ...field }: MultiChoiceProps<T>) {
  const toggle = (value: T) =>
    onChange(values.includes(value) ? values.filter((one) => one !== value) : [...values, value]);
  return (
    <Field {...field}>
      <View className='choice'>
        {options.map(({ value, label }) => {
          const isChecked = values.includes(value);
          return (
            <View
              key={value}
              id={id && `${id}-${value}`}
              className={isChecked ? 'choice__option choice__option--on' : 'choice__option'}
              {...pressable(() => toggle(value), { role: 'checkbox', label, isChecked })}
            >
              {label}
            </View>
          );
        })}
      </View>
    </Field>
  );
}
