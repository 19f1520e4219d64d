import { useCallback, useEffect, useState } from 'react';
import { locate } from '@/platform/location';
import { cityCentre, type Landmark } from './landmarks';

export type Place =
  | { readonly from: 'phone'; readonly longitude: number; readonly latitude: number; readonly accuracyInMetres: number }
  | ({ readonly from: 'chosen' | 'centre' } & Landmark);

export interface PlaceChoice {
  /** Null while the phone is being asked. */
  readonly place: Place | null;
  /** Why the phone did not say where it is. */
  readonly refusal: 'refused' | 'unavailable' | null;
  readonly ask: () => void;
  readonly choose: (landmark: Landmark) => void;
}

/** Where to look from: the phone's place, else a place somebody chose, else the city's centre, never in silence. */
export const usePlace = (): PlaceChoice => {
  const [place, setPlace] = useState<Place | null>(null);
  const [refusal, setRefusal] = useState<PlaceChoice['refusal']>(null);

  const ask = useCallback(async () => {
    const located = await locate();
    if (located.ok) {
      setRefusal(null);
      const { longitude, latitude, accuracyInMetres } = located;
      setPlace({ from: 'phone', longitude, latitude, accuracyInMetres });
      return;
    }
    setRefusal(located.reason);
    setPlace((before) => before ?? { from: 'centre', ...cityCentre });
  }, []);
  useEffect(() => void ask(), [ask]);

  return {
    place,
    refusal,
    ask: () => void ask(),
    choose: (landmark) => {
      setRefusal(null);
      setPlace({ from: 'chosen', ...landmark });
    },
  };
};
