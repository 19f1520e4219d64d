import type { TextBoxProps } from './text-box';

const keyboards = { text: 'text', number: 'numeric', phone: 'tel', idNumber: 'text' } as const;

/** The bare control of a field: the browser's own, since Taro's wrapper cannot carry an accessible name. */
export function TextBox(props: TextBoxProps) {
  const { id, label, value, onChange, placeholder, limit, kind, isWrong, extraClass = '' } = props;
  const shared = {
    id,
    value,
    placeholder,
    maxLength: limit,
    'aria-label': label,
    'aria-invalid': isWrong || undefined,
    onChange: (event: { target: { value: string } }) => onChange(event.target.value),
  };
  return kind === 'tall' ? (
    <textarea {...shared} className='field__box field__box--tall' rows={4} />
  ) : (
    <input {...shared} className={`field__box ${extraClass}`} inputMode={keyboards[kind]} autoComplete='off' />
  );
}
