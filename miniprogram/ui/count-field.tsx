import { View } from '@tarojs/components';
import { Field, type FieldProps } from './field';
import { TextBox } from './text-box';

interface CountFieldProps extends FieldProps {
  readonly count: number | undefined;
  readonly onChange: (count: number | undefined) => void;
  readonly unit: string;
  readonly id?: string;
}

const read = (typed: string): number | undefined => {
  const digits = typed.replace(/[０-９]/g, (digit) => String(digit.charCodeAt(0) - 0xff10)).replace(/\D/g, '');
  return digits === '' ? undefined : Number(digits);
};

/** A whole number of something. */
export function CountField({ count, onChange, unit, id, ...field }: CountFieldProps) {
  return (
    <Field {...field}>
      <View className='field__row'>
        <TextBox
          id={id}
          label={field.label}
          value={count === undefined ? '' : String(count)}
          onChange={(typed) => onChange(read(typed))}
          limit={6}
          kind='number'
          isWrong={field.error !== undefined}
          extraClass='field__box--with-unit'
        />
        <View className='field__unit'>{unit}</View>
      </View>
    </Field>
  );
}
