import type { RoleGrant, Scope } from '@shared/access/roles';
import { takesMembers } from '@shared/features/unions/union';
import { chinaInstant } from '@shared/time/china-day';
import { placeKey, regionsFrom } from '../cloudfunctions/features/membership/places';
import { codeIdLength, signedCode } from '../cloudfunctions/features/membership/signed-code';
import type { CodeDocument, CodeTargetKind } from '../cloudfunctions/features/membership/store';
import type { UnionDocument } from '../cloudfunctions/features/unions/store';
import type { Secrets } from '../cloudfunctions/platform/secrets';
import { districts, pilotTowns } from './districts';
import { federations } from './federations';
import { officeUnions } from './offices';
import { posts } from './places/posts';
import { createRandom, type Random } from './random';
import type { StaffBook } from './staff';
import type { DemoUnion } from './unions';

interface Hanging {
  readonly kind: CodeTargetKind;
  readonly id: string;
  readonly name: string;
  readonly regionCode: string;
  readonly places: readonly Scope[];
  readonly union: UnionDocument;
  readonly issuedBy: string;
}

const offices = new Map(officeUnions().map((office) => [office.regionCode, office]));

/** As the functions find it: a town's federation, in a county the first of its trade federations. */
const forJoinersIn = (regionCode: string): UnionDocument => {
  const inTrade = federations
    .map(({ document }) => document)
    .filter(({ type, regionCode: code }) => type === 'INDUSTRY_FEDERATION' && code === regionCode)
    .sort((one, other) => (one.nameKey < other.nameKey ? -1 : 1));
  const union = regionCode.length >= 9 ? offices.get(regionCode.slice(0, 9)) : inTrade[0];
  if (!union || !takesMembers(union.type)) throw new Error(`nobody takes joiners in ${regionCode}`);
  return union;
};

const onUnions = (unions: readonly DemoUnion[], staff: StaffBook): Hanging[] =>
  [...unions, ...federations].flatMap(({ document: union }) => {
    const officer = staff.officers.get(union._id);
    if (!officer) return [];
    const { _id: id, name, regionCode, districtId } = union;
    const district: Scope[] = districtId === null ? [] : [{ kind: 'district', id: districtId }];
    const places: Scope[] = [{ kind: 'union', id }, ...district];
    return [{ kind: 'union', id, name, regionCode, places, union, issuedBy: officer.accountId }];
  });

const pilotCounties = new Set(pilotTowns.map(({ townCode }) => townCode.slice(0, 6)));
const towns = new Set(pilotTowns.map(({ townCode }) => townCode));

/** The posts of a pilot town, and the rider and driver homes of its county. */
const onPosts = (staff: StaffBook): Hanging[] =>
  posts
    .filter(({ kind, townCode, countyCode }) =>
      townCode ? towns.has(townCode) : kind !== 'UNION_STATION' && pilotCounties.has(countyCode),
    )
    .map(({ id, name, townCode, countyCode }) => {
      const regionCode = townCode ?? countyCode;
      const issuer = staff.handlers.get(regionCode)?.find(({ roles }) => roles.some(mayIssue));
      const places: Scope[] = [{ kind: 'post', id }];
      const union = forJoinersIn(regionCode);
      return { kind: 'post', id, name, regionCode, places, union, issuedBy: issuer?.accountId ?? '' };
    });

const mayIssue = ({ role }: RoleGrant): boolean => role === 'townAdmin' || role === 'countyAdmin';

const onDistricts = (staff: StaffBook): Hanging[] =>
  districts.map(({ districtId: id, name, town: { townCode: regionCode } }) => ({
    kind: 'district',
    id,
    name,
    regionCode,
    places: [{ kind: 'district', id }],
    union: forJoinersIn(regionCode),
    issuedBy: staff.heads.get(id)?.accountId ?? '',
  }));

const codeOf = (random: Random, { kind, id, name, regionCode, places, union, issuedBy }: Hanging): CodeDocument => {
  const codeId = random.text(codeIdLength);
  const day = `2026-05-${String(random.between(6, 29)).padStart(2, '0')}`;
  const issuedAt = chinaInstant(day, `${random.between(10, 16)}:${random.between(10, 59)}`).toISOString();
  const regions = regionsFrom(regionCode).map((code) => placeKey({ kind: 'region', id: code }));
  return {
    _id: codeId,
    version: 1,
    kind,
    targetId: id,
    targetName: name,
    unionId: union._id,
    unionName: union.name,
    regionCode,
    places,
    listPlaces: [...places.map(placeKey), ...regions],
    issuedBy,
    issuedAt,
    newestKey: `${issuedAt}|${codeId}`,
    expiresOn: null,
    revokedAt: null,
    receipts: [],
    outbox: [],
    hasOutbox: false,
  };
};

/** One for each union with an officer, each post people pass in the pilot, and each district. */
export const demoCodes = (unions: readonly DemoUnion[], staff: StaffBook): CodeDocument[] => {
  const random = createRandom('codes');
  return [...onUnions(unions, staff), ...onPosts(staff), ...onDistricts(staff)].map((hanging) =>
    codeOf(random, hanging),
  );
};

/** What is printed on the wall at a post. @throws RangeError when no code hangs there */
export const codeTextAt = (codes: readonly CodeDocument[], targetId: string, secrets: Secrets): string => {
  const code = codes.find((hanging) => hanging.targetId === targetId);
  if (!code) throw new RangeError(`no code hangs at ${targetId}`);
  return signedCode(secrets, code._id);
};
