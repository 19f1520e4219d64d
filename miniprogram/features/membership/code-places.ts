import type { readHome } from '@shared/features/people/contract';
import type { OutputOf } from '@shared/kernel/contract';
import type { CodePlace } from './use-codes';

type Duties = OutputOf<typeof readHome>['duties'];

/** The unions, districts and posts somebody answers for, each once: where a code can be issued without looking for a place. */
export const codePlacesOf = (duties: Duties): readonly CodePlace[] => {
  const places = duties.flatMap(({ scope: { kind, id }, scopeName }): CodePlace[] =>
    kind === 'region' || kind === 'agency' ? [] : [{ kind, id, name: scopeName }],
  );
  return places.filter(
    ({ kind, id }, at) => places.findIndex((place) => place.kind === kind && place.id === id) === at,
  );
};
