import { dayWords } from '@/words/dates';
import type { DateFieldProps } from './date-field';
import { Field } from './field';

/** A day, on the browser's own calendar. */
export function DateField({ day, onChange, from, until, placeholder: _, id, ...field }: DateFieldProps) {
  return (
    <Field {...field} hint={day ? dayWords(day, new Date()) : field.hint}>
      <input
        id={id}
        type='date'
        className='field__box'
        aria-label={field.label}
        value={day ?? ''}
        min={from}
        max={until}
        onChange={(event) => onChange(event.target.value)}
      />
    </Field>
  );
}
