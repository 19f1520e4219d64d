import { Input, Textarea } from '@tarojs/components';
import { memo, useCallback, useRef } from 'react';

export interface TextBoxProps {
  readonly id?: string | undefined;
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly placeholder?: string | undefined;
  readonly limit: number;
  readonly kind: 'text' | 'number' | 'phone' | 'idNumber' | 'tall';
  readonly isWrong: boolean;
  readonly extraClass?: string;
}

const keyboards = { text: 'text', number: 'number', phone: 'number', idNumber: 'idcard' } as const;

/** Taro sends an input's value again whenever it renders, so a box renders only when something of its own changed. */
const Box = memo(function Box(props: TextBoxProps) {
  const { id, label, value, onChange, placeholder, limit, kind, isWrong, extraClass = '' } = props;
  const shared = {
    id,
    value,
    placeholder,
    maxlength: limit,
    cursorSpacing: 24,
    'aria-label': label,
    'aria-invalid': isWrong ? 'true' : undefined,
    onInput: (event: { detail: { value: string } }) => onChange(event.detail.value),
  };
  return kind === 'tall' ? (
    <Textarea {...shared} className='field__box field__box--tall' autoHeight />
  ) : (
    <Input {...shared} className={`field__box ${extraClass}`} type={keyboards[kind]} />
  );
});

/** The bare control of a field: WeChat's own input, with the keyboard that fits. */
export function TextBox(props: TextBoxProps) {
  const latest = useRef(props.onChange);
  latest.current = props.onChange;
  const onChange = useCallback((text: string) => latest.current(text), []);
  return <Box {...props} onChange={onChange} />;
}
