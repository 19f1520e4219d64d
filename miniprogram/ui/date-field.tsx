import type { ChinaDay } from '@shared/time/china-day';
import { Picker, View } from '@tarojs/components';
import { dayWords } from '@/words/dates';
import { accessible } from './accessible';
import { Field, type FieldProps } from './field';
import './town-field.scss';

export interface DateFieldProps extends FieldProps {
  readonly day: ChinaDay | undefined;
  readonly onChange: (day: ChinaDay) => void;
  readonly from?: ChinaDay;
  readonly until?: ChinaDay;
  readonly placeholder: string;
  readonly id?: string;
}

/** A day, on WeChat's own calendar wheel. */
export function DateField({ day, onChange, from, until, placeholder, id, ...field }: DateFieldProps) {
  const said = day ? dayWords(day, new Date()) : placeholder;
  return (
    <Field {...field}>
      <Picker
        id={id}
        mode='date'
        value={day ?? until ?? ''}
        {...(from && { start: from })}
        {...(until && { end: until })}
        onChange={(event) => onChange(String(event.detail.value))}
      >
        <View
          className={day ? 'town-field' : 'town-field town-field--empty'}
          {...accessible({ role: 'button', label: `${field.label}，${said}` })}
        >
          <View>{said}</View>
          <View className='town-field__mark'>›</View>
        </View>
      </Picker>
    </Field>
  );
}
