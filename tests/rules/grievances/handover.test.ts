import {
  arbitersIn,
  handedBy,
  isContested,
  isSecondReturn,
  mayReturn,
  mayTransfer,
} from '@shared/features/grievances/handover';
import type { Handover } from '@shared/features/grievances/parts';

const [town, other, far, county, city] = ['330226111', '330226002', '330206005', '330226', '3302'] as const;
const at = (regionCode: string) => ({ regionCode });
const handed = (kind: Handover['kind'], fromRegionCode: string, toRegionCode: string): Handover => ({
  kind,
  fromRegionCode,
  toRegionCode,
  fromOfficeId: fromRegionCode,
  fromOfficeName: fromRegionCode,
  toOfficeId: toRegionCode,
  toOfficeName: toRegionCode,
  reason: '',
  at: '2026-03-02T01:00:00.000Z',
});

it.each([
  ['a first transfer between equals', [], town, other, false],
  ['a second one', [handed('transfer', town, other)], other, far, true],
  ['up, after one between equals', [handed('transfer', town, other)], other, county, false],
  ['up to who handed it down', [handed('transfer', county, town)], town, county, true],
  ['down again', [handed('return', town, county)], county, town, false],
  ['what an arbiter gives to an equal', [handed('arbitration', town, county)], county, '330206', false],
])('calls contested or not: %s', (_what, handovers, from, to, isIt) => {
  expect(isContested(handovers, at(from), at(to))).toBe(isIt);
});

it('leaves what an arbiter decided to its level and above', () => {
  const decided = [handed('arbitration', town, county)];
  expect([town, county, city].map((code) => mayTransfer(decided, at(code)))).toEqual([false, true, true]);
  expect([town, county, city].map((code) => mayReturn(decided, at(code)))).toEqual([false, false, true]);
  expect(mayReturn([], at(town))).toBe(true);
});

it('finds the lowest office above everybody who was in it', () => {
  const chain = [town, county, city].map(at);
  const first = (handovers: Handover[]) => arbitersIn(chain, handovers, at(town))[0]?.regionCode;
  expect(first([handed('transfer', other, town)])).toBe(county);
  expect(first([handed('transfer', far, town)])).toBe(city);
  expect(first([handed('transfer', county, town)])).toBe(city);
  expect(arbitersIn([at(city)], [], at(city))).toEqual([]);
});

it('knows where it came from and whether it was returned before', () => {
  expect(handedBy([handed('transfer', other, town)], at(town))).toBe(other);
  expect(handedBy([handed('return', other, town)], at(town))).toBeNull();
  expect(handedBy([], at(town))).toBeNull();
  expect(isSecondReturn([handed('transfer', other, town)])).toBe(false);
  expect(isSecondReturn([handed('return', other, town)])).toBe(true);
});
