import { Field, type FieldProps } from './field';
import { TextBox } from './text-box';

interface TextFieldProps extends FieldProps {
  readonly value: string | undefined;
  readonly onChange: (text: string) => void;
  readonly placeholder?: string;
  /** The keyboard that opens. */
  readonly kind?: 'text' | 'number' | 'phone' | 'idNumber';
  readonly limit?: number;
  readonly id?: string;
}

export function TextField({ value, onChange, placeholder, kind = 'text', limit = 100, id, ...field }: TextFieldProps) {
  return (
    <Field {...field}>
      <TextBox
        id={id}
        label={field.label}
        value={value ?? ''}
        onChange={onChange}
        placeholder={placeholder}
        limit={limit}
        kind={kind}
        isWrong={field.error !== undefined}
      />
    </Field>
  );
}
