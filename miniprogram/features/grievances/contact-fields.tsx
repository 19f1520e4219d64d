import { TextField } from '@/ui/text-field';
import { words } from '@/words/filing';

type Name = 'contactName' | 'contactPhone';

interface ContactFieldsProps {
  readonly values: { readonly [name in Name]?: string | undefined };
  readonly errors: Readonly<Record<string, string>>;
  readonly set: (name: Name, text: string) => void;
}

/** How the people who handle it reach who says it. */
export function ContactFields({ values, errors, set }: ContactFieldsProps) {
  return (
    <>
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
