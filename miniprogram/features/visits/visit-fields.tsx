import { visitPurposes, visitWindow } from '@shared/features/visits/visit';
import { addDays } from '@shared/time/china-day';
import type { ReactNode } from 'react';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { CountField } from '@/ui/count-field';
import { DateField } from '@/ui/date-field';
import { Facts } from '@/ui/facts';
import { MultiChoice } from '@/ui/multi-choice';
import { TextArea } from '@/ui/text-area';
import { TextField } from '@/ui/text-field';
import { purposeWords, words } from '@/words/visits';
import { PlaceField } from './place-field';
import type { VisitLogging } from './use-log-visit';

const purposes = visitPurposes.map((value) => ({ value, label: purposeWords[value] }));

/** Where, when, what for. */
export function OccasionFields({ logging }: { readonly logging: VisitLogging }) {
  const { form, union, pickUnion, visitedOn, today, pickDay } = logging;
  return (
    <>
      <Card>
        <Facts facts={[{ name: words.union, value: union && `${union.name}，${union.address}` }]} />
        <Button id='change-union' onPress={() => pickUnion(null)}>
          {words.changeUnion}
        </Button>
      </Card>
      <Card>
        <DateField
          id='visited-on'
          label={words.visitedOn}
          placeholder={words.chooseDay}
          day={visitedOn}
          from={addDays(today, -visitWindow.lateInDays + 1)}
          until={today}
          onChange={(day) => day !== '' && pickDay(day)}
          error={form.errors.visitedAt}
        />
        <MultiChoice
          id='purpose'
          label={words.purposes}
          options={purposes}
          values={form.values.purposes ?? []}
          onChange={(chosen) => form.set('purposes', chosen)}
          error={form.errors.purposes}
        />
      </Card>
    </>
  );
}

interface FindingFieldsProps {
  readonly logging: VisitLogging;
  /** The photos: they belong to another feature. */
  readonly photoField: ReactNode;
}

/** Whom one met and what one saw. */
export function FindingFields({ logging: { form }, photoField }: FindingFieldsProps) {
  const { values, errors, set } = form;
  return (
    <Card>
      <CountField
        id='people-met'
        label={words.peopleMet}
        unit={words.peopleUnit}
        count={values.peopleMet}
        onChange={(count) => set('peopleMet', count)}
        error={errors.peopleMet}
      />
      <TextField
        id='met-whom'
        label={words.metWhom}
        hint={words.metWhomHint}
        isOptional
        value={values.metWhom}
        onChange={(text) => set('metWhom', text === '' ? undefined : text)}
        error={errors.metWhom}
      />
      <TextArea
        id='found'
        label={words.found}
        placeholder={words.foundPlaceholder}
        limit={4000}
        value={values.found}
        onChange={(text) => set('found', text)}
        error={errors.found}
      />
      <PlaceField place={values.place} onChange={(place) => set('place', place)} />
      {photoField}
    </Card>
  );
}
