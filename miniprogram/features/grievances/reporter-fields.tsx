import type { fileGrievance } from '@shared/features/grievances/contract';
import type { Form } from '@/platform/use-form';
import { Choice } from '@/ui/choice';
import { TextField } from '@/ui/text-field';
import { words } from '@/words/filing';

const identities = [
  { value: 'named', label: words.named, note: words.namedNote },
  { value: 'confidential', label: words.confidential, note: words.confidentialNote },
] as const;

/** Who says it, and who may know that. */
export function ReporterFields({ form }: { readonly form: Form<typeof fileGrievance.input> }) {
  const { values, errors, set } = form;
  return (
    <>
      <Choice
        id='identity'
        label={words.identity}
        layout='rows'
        options={identities}
        value={values.identity}
        onChange={(identity) => set('identity', identity)}
      />
      <TextField
        id='contact-name'
        label={words.contactName}
        limit={30}
        value={values.contactName}
        onChange={(text) => set('contactName', text)}
        error={errors.contactName}
      />
      <TextField
        id='contact-phone'
        label={words.contactPhone}
        hint={words.contactPhoneHint}
        kind='phone'
        limit={30}
        value={values.contactPhone}
        onChange={(text) => set('contactPhone', text)}
        error={errors.contactPhone}
      />
    </>
  );
}
