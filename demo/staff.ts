import type { Role, RoleGrant, ScopeKind } from '@shared/access/roles';
import { type Account, newAccount } from '../cloudfunctions/kernel/accounts';
import type { Handler } from '../cloudfunctions/kernel/ports';
import { accountIdOf } from '../cloudfunctions/platform/account-id';
import { agencyOf } from './agencies';
import { type DemoDistrict, districts, pilotTowns, xidian } from './districts';
import { containerBase, federations, haishuRiders } from './federations';
import type { Making } from './making';
import { personName } from './names';
import { createRandom, type Random } from './random';
import type { DemoUnion } from './unions';

/** Somebody with a duty. */
export interface Staff extends Handler {
  readonly openid: string;
  readonly roles: readonly RoleGrant[];
}

/** Everybody with a duty, by what they are asked for. */
export interface StaffBook {
  readonly everyone: readonly Staff[];
  /** Who handles for an office, by its region. */
  readonly handlers: ReadonlyMap<string, readonly Staff[]>;
  /** Who answers for a department. */
  readonly agencyPeople: ReadonlyMap<string, readonly Staff[]>;
  readonly workers: ReadonlyMap<string, readonly Staff[]>;
  readonly heads: ReadonlyMap<string, Staff>;
  /** Officers by union. */
  readonly officers: ReadonlyMap<string, Staff>;
}

/** The people of the demonstration one can be, by slug. */
export const namedStaff = {
  districtWorker: { slug: 'district-worker', name: '林晓棠' },
  officer: { slug: 'union-officer', name: '章若谷' },
  townHandler: { slug: 'town-handler', name: '葛一帆' },
  countyAdmin: { slug: 'county-admin', name: '储明远' },
  cityAdmin: { slug: 'city-admin', name: '沈观澜' },
  inspector: { slug: 'inspector', name: '严正初' },
  hotlineAgent: { slug: 'hotline-agent', name: '温如意' },
} as const;

const since = '2026-04-20T01:00:00.000Z';
const ninghai = '330226';
/** Towns outside the pilot where somebody handles already; everywhere else a ticket climbs. */
const otherLivingTowns = ['330282004', '330206002', '330212002', '330213100'] as const;

interface Post {
  readonly slug: string;
  readonly name?: string;
  readonly role: Role;
  readonly kind: ScopeKind;
  readonly scopeId: string;
  readonly scopeName?: string;
}

const inRegion = (role: Role, scopeId: string, slug: string, name?: string): Post => ({
  slug,
  ...(name ? { name } : {}),
  role,
  kind: 'region',
  scopeId,
});

const officePosts = (): Post[] => {
  const { townHandler, countyAdmin, cityAdmin } = namedStaff;
  const counties = [...new Set(pilotTowns.map(({ townCode }) => townCode.slice(0, 6)))];
  return [
    inRegion('cityAdmin', '3302', cityAdmin.slug, cityAdmin.name),
    inRegion('cityAdmin', '3302', 'city-admin-2'),
    inRegion('townHandler', xidian, townHandler.slug, townHandler.name),
    ...counties.flatMap((code) => [
      code === ninghai
        ? inRegion('countyAdmin', code, countyAdmin.slug, countyAdmin.name)
        : inRegion('countyAdmin', code, `admin-${code}`),
      inRegion('countyAdmin', code, `admin-${code}-2`),
    ]),
    ...pilotTowns.flatMap(({ townCode }) => [
      inRegion('townAdmin', townCode, `admin-${townCode}`),
      inRegion('townHandler', townCode, `handler-${townCode}`),
    ]),
    ...otherLivingTowns.map((code) => inRegion('townHandler', code, `handler-${code}`)),
  ];
};

/** Two or three to a district: fifty-five in all. */
const districtWorkers = 55;
const workersIn = (at: number): number => (at < districtWorkers - 2 * districts.length ? 3 : 2);

const districtPosts = ({ districtId, name: scopeName }: DemoDistrict, at: number): Post[] => {
  const post = (role: Role, slug: string, name?: string): Post => ({
    slug,
    ...(name ? { name } : {}),
    role,
    kind: 'district',
    scopeId: districtId,
    scopeName,
  });
  const { districtWorker } = namedStaff;
  return [
    ...Array.from({ length: workersIn(at) }, (_, ordinal) =>
      at === 0 && ordinal === 0
        ? post('districtWorker', districtWorker.slug, districtWorker.name)
        : post('districtWorker', `worker-${districtId}-${ordinal + 1}`),
    ),
    post('districtHead', `head-${districtId}`),
    post('instructor', `instructor-${districtId}`),
  ];
};

const officerPosts = (unions: readonly DemoUnion[]): Post[] => {
  const ownOfficers = districts.flatMap(({ districtId }) => {
    const union = unions.find(({ district, employerName }) => district.districtId === districtId && employerName);
    return union ? [union.document] : [];
  });
  const joined = federations.filter(({ document: { _id } }) => _id === haishuRiders || _id === containerBase);
  return [...joined.map(({ document }) => document), ...ownOfficers].map(({ _id, name: scopeName }) => ({
    slug: _id === haishuRiders ? namedStaff.officer.slug : `officer-${_id}`,
    ...(_id === haishuRiders ? { name: namedStaff.officer.name } : {}),
    role: 'unionOfficer',
    kind: 'union',
    scopeId: _id,
    scopeName,
  }));
};

/** Labour inspection answers in the county of the demonstration's case, and a desk calls back there. */
const agencyPosts = (): Post[] => {
  const { inspector, hotlineAgent } = namedStaff;
  const { _id: scopeId, name: scopeName } = agencyOf(ninghai, 'LABOUR_INSPECTION');
  return [
    { slug: inspector.slug, name: inspector.name, role: 'partnerAgency', kind: 'agency', scopeId, scopeName },
    inRegion('hotlineAgent', ninghai, hotlineAgent.slug, hotlineAgent.name),
  ];
};

const staffOf = ({ secrets }: Making, random: Random, { slug, name, role, kind, scopeId, scopeName }: Post): Staff => {
  const openid = `demo-${slug}`;
  const scope = { kind, id: scopeId };
  const grant = { role, scope, ...(scopeName ? { name: scopeName } : {}), since };
  return { openid, accountId: accountIdOf(secrets, openid), name: name ?? personName(random), roles: [grant] };
};

const handlingRoles: readonly Role[] = ['townHandler', 'townAdmin', 'countyAdmin', 'cityAdmin'];

const byPlace = (staff: readonly Staff[], roles: readonly Role[]): Map<string, Staff[]> => {
  const placed = new Map<string, Staff[]>();
  for (const person of staff) {
    for (const { role, scope } of person.roles) {
      if (roles.includes(role)) placed.set(scope.id, [...(placed.get(scope.id) ?? []), person]);
    }
  }
  return placed;
};

const firstOf = (placed: ReadonlyMap<string, readonly Staff[]>): Map<string, Staff> =>
  new Map([...placed].flatMap(([place, [first]]) => (first ? [[place, first] as const] : [])));

export const staffBook = (making: Making, unions: readonly DemoUnion[]): StaffBook => {
  const random = createRandom('staff');
  const posts = [...officePosts(), ...districts.flatMap(districtPosts), ...officerPosts(unions), ...agencyPosts()];
  const everyone = posts.map((post) => staffOf(making, random, post));
  return {
    everyone,
    handlers: byPlace(everyone, handlingRoles),
    agencyPeople: byPlace(everyone, ['partnerAgency']),
    workers: byPlace(everyone, ['districtWorker']),
    heads: firstOf(byPlace(everyone, ['districtHead'])),
    officers: firstOf(byPlace(everyone, ['unionOfficer'])),
  };
};

export const staffAccount = ({ seal }: Making, { openid, accountId, name, roles }: Staff): Account => ({
  ...newAccount(accountId, seal(openid)),
  name,
  roles,
});
