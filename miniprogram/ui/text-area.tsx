import { View } from '@tarojs/components';
import { charactersOf } from '@/words/controls';
import { Field, type FieldProps } from './field';
import { TextBox } from './text-box';

interface TextAreaProps extends FieldProps {
  readonly value: string | undefined;
  readonly onChange: (text: string) => void;
  readonly placeholder?: string;
  readonly limit?: number;
  readonly id?: string;
}

export function TextArea({ value = '', onChange, placeholder, limit = 1000, id, ...field }: TextAreaProps) {
  return (
    <Field {...field}>
      <TextBox
        id={id}
        label={field.label}
        value={value}
        onChange={onChange}
        placeholder={placeholder}
        limit={limit}
        kind='tall'
        isWrong={field.error !== undefined}
      />
      {value.length > limit * 0.8 ? <View className='field__count'>{charactersOf(value.length, limit)}</View> : null}
    </Field>
  );
}
