import { formatFenShort, parseFen } from '@shared/money/fen';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { words } from '@/words/controls';
import { amountRefusal, understoodAs } from '@/words/money';
import { Field, type FieldProps } from './field';
import { TextBox } from './text-box';

interface AmountFieldProps extends FieldProps {
  readonly amountInFen: number | undefined;
  /** Undefined while what is typed is not an amount. */
  readonly onChange: (amountInFen: number | undefined) => void;
  readonly placeholder?: string;
  readonly id?: string;
}

const inWords = (amountInFen: number | undefined): string =>
  amountInFen === undefined ? '' : formatFenShort(amountInFen);

/** Money as people write it (“12.6万”), kept as fen, and read back so that a slip of ten is seen. */
export function AmountField({ amountInFen, onChange, placeholder, id, ...field }: AmountFieldProps) {
  const [text, setText] = useState(() => inWords(amountInFen));
  const parsed = parseFen(text);
  const isUnfinished = text === '' || text.endsWith('.');
  const problem = !parsed.ok && !isUnfinished ? amountRefusal(parsed.reason) : undefined;
  const change = (typed: string) => {
    const read = parseFen(typed);
    setText(typed);
    onChange(read.ok ? read.inFen : undefined);
  };
  return (
    <Field {...field} error={problem ?? field.error} hint={parsed.ok ? understoodAs(parsed.inFen) : field.hint}>
      <View className='field__row'>
        <TextBox
          id={id}
          label={field.label}
          value={text}
          onChange={change}
          placeholder={placeholder}
          limit={20}
          kind='text'
          isWrong={problem !== undefined || field.error !== undefined}
          extraClass='field__box--with-unit'
        />
        <View className='field__unit'>{words.yuan}</View>
      </View>
    </Field>
  );
}
