import type { logVisit } from '@shared/features/visits/contract';
import type { InputOf } from '@shared/kernel/contract';
import { useState } from 'react';
import { locate } from '@/platform/location';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { placeTaken, words } from '@/words/visits';

type Place = InputOf<typeof logVisit>['place'];

const refusals = { refused: words.placeRefused, unavailable: words.placeUnavailable } as const;

interface PlaceFieldProps {
  readonly place: Place;
  readonly onChange: (place: Place) => void;
}

/** Where it was, when the district worker wants to say: one tap, and no duty. */
export function PlaceField({ place, onChange }: PlaceFieldProps) {
  const [isAsking, setAsking] = useState(false);
  const [refusal, setRefusal] = useState<keyof typeof refusals | null>(null);
  const take = async () => {
    setAsking(true);
    const located = await locate();
    setAsking(false);
    setRefusal(located.ok ? null : located.reason);
    if (!located.ok) return;
    const { longitude, latitude, accuracyInMetres } = located;
    onChange({ at: { longitude, latitude }, accuracyInMetres });
  };
  const hint = refusal ? refusals[refusal] : words.placeHint;
  return (
    <Field label={words.place} isOptional hint={place ? placeTaken(place.accuracyInMetres) : hint}>
      {place ? (
        <Button id='drop-place' onPress={() => onChange(undefined)}>
          {words.dropPlace}
        </Button>
      ) : (
        <Button id='take-place' isBusy={isAsking} onPress={() => void take()}>
          {words.takePlace}
        </Button>
      )}
    </Field>
  );
}
