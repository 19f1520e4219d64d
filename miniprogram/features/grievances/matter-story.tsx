import { AmountField } from '@/ui/amount-field';
import { CountField } from '@/ui/count-field';
import { TextArea } from '@/ui/text-area';
import { TextField } from '@/ui/text-field';
import { TownField } from '@/ui/town-field';
import { words } from '@/words/filing';
import type { MatterErrors, MatterValues, SetMatter } from './matter-values';

interface MatterStoryProps {
  readonly values: MatterValues;
  readonly errors: MatterErrors;
  readonly set: SetMatter;
  /** Where the union already says who the employer is and where it lies. */
  readonly isPlaceKnown?: boolean;
  readonly id?: string;
}

/** What happened, where, how much, how many: five fields at most. */
export function MatterStory({ values, errors, set, isPlaceKnown = false, id = 'story' }: MatterStoryProps) {
  return (
    <>
      <TextArea
        id={`${id}-said`}
        label={words.said}
        hint={words.saidHint}
        placeholder={words.saidPlaceholder}
        limit={4000}
        value={values.said}
        onChange={(text) => set('said', text)}
        error={errors.said}
      />
      {isPlaceKnown ? null : (
        <>
          <TextField
            id={`${id}-employer`}
            label={words.employer}
            hint={words.employerHint}
            isOptional
            limit={60}
            value={values.employerName}
            onChange={(text) => set('employerName', text === '' ? undefined : text)}
            error={errors.employerName}
          />
          <TownField
            id={`${id}-town`}
            label={words.workplace}
            hint={words.workplaceHint}
            townCode={values.workplaceTownCode}
            onChange={(code) => set('workplaceTownCode', code)}
            error={errors.workplaceTownCode}
          />
        </>
      )}
      <AmountField
        id={`${id}-amount`}
        label={words.amount}
        hint={words.amountHint}
        isOptional
        amountInFen={values.amountInFen}
        onChange={(amount) => set('amountInFen', amount)}
        error={errors.amountInFen}
      />
      <CountField
        id={`${id}-headcount`}
        label={words.headcount}
        hint={words.headcountHint}
        unit={words.peopleUnit}
        count={values.headcount}
        onChange={(count) => set('headcount', count)}
        error={errors.headcount}
      />
    </>
  );
}
