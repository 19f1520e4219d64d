import type { fileAtDesk } from '@shared/features/grievances/people-contract';
import type { Form } from '@/platform/use-form';
import { Checkbox } from '@/ui/checkbox';
import { Choice } from '@/ui/choice';
import { TextField } from '@/ui/text-field';
import { words } from '@/words/desk';
import { words as filing } from '@/words/filing';

const channels = (['hotline', 'stationDesk'] as const).map((value) => ({ value, label: words.channels[value] }));
const identities = [
  { value: 'named', label: filing.named },
  { value: 'confidential', label: filing.confidential },
] as const;

/** Who calls, how, and that they agreed. */
export function CallerFields({ form }: { readonly form: Form<typeof fileAtDesk.input> }) {
  const { values, errors, set } = form;
  return (
    <>
      <Choice
        id='channel'
        label={words.channel}
        options={channels}
        value={values.channel}
        onChange={(channel) => set('channel', channel)}
        error={errors.channel}
      />
      <TextField
        id='caller-name'
        label={words.callerName}
        limit={30}
        value={values.contactName}
        onChange={(text) => set('contactName', text)}
        error={errors.contactName}
      />
      <TextField
        id='caller-phone'
        label={filing.contactPhone}
        kind='phone'
        limit={30}
        value={values.contactPhone}
        onChange={(text) => set('contactPhone', text)}
        error={errors.contactPhone}
      />
      <Choice
        id='caller-identity'
        label={words.identity}
        options={identities}
        value={values.identity}
        onChange={(identity) => set('identity', identity)}
        error={errors.identity}
      />
      <Checkbox
        id='consent'
        label={words.consent}
        isChecked={values.hasConsent === true}
        onChange={(isGiven) => set('hasConsent', isGiven || undefined)}
        error={errors.hasConsent && words.consentMissing}
      />
    </>
  );
}
