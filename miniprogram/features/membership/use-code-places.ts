import { listDistrictUnions } from '@shared/features/districts/contract';
import type { readHome } from '@shared/features/people/contract';
import { searchUnions } from '@shared/features/unions/contract';
import type { OutputOf } from '@shared/kernel/contract';
import { useAction } from '@/platform/use-action';
import type { CodePlace } from './use-codes';

type Duties = OutputOf<typeof readHome>['duties'];

/** The shortest text a search takes; a duty whose place has no name is found by searching instead. */
const shortestName = 2;

/** The districts and the union somebody answers for, found through the lists they may read. */
export const useCodePlaces = (
  duties: Duties,
): { readonly places: readonly CodePlace[]; readonly isLoading: boolean } => {
  const worksInDistrict = duties.some(({ role }) => role === 'districtWorker' || role === 'districtHead');
  const unionName = duties.find(({ role }) => role === 'unionOfficer')?.scopeName ?? '';
  const looksForUnion = unionName.length >= shortestName;
  const districts = useAction(listDistrictUnions, {}, { isReady: worksInDistrict });
  const unions = useAction(searchUnions, { text: unionName.slice(0, 40) }, { isReady: looksForUnion });

  const inDistricts = districts.data?.rows ?? [];
  const districtPlaces = inDistricts
    .filter(({ districtId }, at) => inDistricts.findIndex((row) => row.districtId === districtId) === at)
    .map(({ districtId, districtName }): CodePlace => ({ kind: 'district', id: districtId, name: districtName }));
  const ownUnions = (unions.data?.rows ?? [])
    .filter(({ name }) => name === unionName)
    .map(({ unionId, name }): CodePlace => ({ kind: 'union', id: unionId, name }));
  return {
    places: [...ownUnions, ...districtPlaces],
    isLoading: (worksInDistrict && districts.isPending) || (looksForUnion && unions.isPending),
  };
};
