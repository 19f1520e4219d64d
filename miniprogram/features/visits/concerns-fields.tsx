import { Checkbox } from '@/ui/checkbox';
import { TextField } from '@/ui/text-field';
import { words } from '@/words/visits';
import type { MatterForm } from './use-matter';

/** Whom a matter concerns, only when that person agreed to be named. */
export function ConcernsFields({ form: { values, errors, set } }: { readonly form: MatterForm }) {
  const { concerns } = values;
  return (
    <>
      <Checkbox
        id='concerns'
        label={`${words.concerns}。${words.concernsWords}`}
        isChecked={concerns !== undefined}
        onChange={(isChecked) => set('concerns', isChecked ? { name: '', phone: '' } : undefined)}
      />
      {concerns ? (
        <>
          <TextField
            id='concerns-name'
            label={words.concernsName}
            limit={30}
            value={concerns.name}
            onChange={(name) => set('concerns', { ...concerns, name })}
            error={errors['concerns.name']}
          />
          <TextField
            id='concerns-phone'
            label={words.concernsPhone}
            kind='phone'
            limit={30}
            value={concerns.phone}
            onChange={(phone) => set('concerns', { ...concerns, phone })}
            error={errors['concerns.phone']}
          />
        </>
      ) : null}
    </>
  );
}
