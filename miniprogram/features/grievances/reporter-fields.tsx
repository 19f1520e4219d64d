import type { fileGrievance } from '@shared/features/grievances/contract';
import type { Form } from '@/platform/use-form';
import { Choice } from '@/ui/choice';
import { TextField } from '@/ui/text-field';
import { words } from '@/words/filing';
import { words as protection } from '@/words/protection';
import { ContactFields } from './contact-fields';
import { GuessWarning } from './protection/guess-warning';
import type { Anonymity } from './use-file-grievance';

const identities = [
  { value: 'named', label: words.named, note: words.namedNote },
  { value: 'confidential', label: words.confidential, note: words.confidentialNote },
  { value: 'anonymous', label: protection.anonymous, note: protection.anonymousNote },
  { value: 'sealed', label: protection.sealedChoice, note: protection.sealedNote },
] as const;

interface ReporterFieldsProps {
  readonly form: Form<typeof fileGrievance.input>;
  readonly anonymity: Anonymity;
}

/** Who says it, and who may know that. */
export function ReporterFields({ form, anonymity }: ReporterFieldsProps) {
  const { values, errors, set } = form;
  const identity = anonymity.isChosen ? 'anonymous' : values.identity;
  const choose = (chosen: (typeof identities)[number]['value']) => {
    anonymity.choose(chosen === 'anonymous');
    if (chosen !== 'anonymous') set('identity', chosen);
  };
  return (
    <>
      <Choice
        id='identity'
        label={words.identity}
        layout='rows'
        options={identities}
        value={identity}
        onChange={choose}
        error={errors.identity}
      />
      {identity === 'anonymous' || identity === 'sealed' ? <GuessWarning /> : null}
      {anonymity.isChosen ? <PassphraseField anonymity={anonymity} /> : <ContactFields {...form} />}
    </>
  );
}

function PassphraseField({ anonymity }: Pick<ReporterFieldsProps, 'anonymity'>) {
  return (
    <TextField
      id='passphrase'
      label={protection.passphrase}
      hint={protection.passphraseHint}
      limit={64}
      value={anonymity.passphrase}
      onChange={anonymity.setPassphrase}
      error={anonymity.error}
    />
  );
}
