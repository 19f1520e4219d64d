import type { Role, Scope } from '@shared/access/roles';
import { type UnionFacts, unionDocument } from '../cloudfunctions/features/unions/store';
import { newAccount } from '../cloudfunctions/kernel/accounts';
import { accountIdOf } from '../cloudfunctions/platform/account-id';
import type { Secrets } from '../cloudfunctions/platform/secrets';

/** Enough identities that no account meets its hourly limit. */
export const workerCount = 400;
export const fieldWorkerCount = 80;

export const xidian = '330226111';
export const regions = ['3302', '330226', xidian];

export interface BenchPerson {
  readonly personId: string;
  readonly openid: string;
  readonly name: string;
}

const person = (personId: string): BenchPerson => ({ personId, openid: `bench-${personId}`, name: personId });

export const workers = Array.from({ length: workerCount }, (_, at) => person(`worker-${at}`));
export const fieldWorkers = Array.from({ length: fieldWorkerCount }, (_, at) => person(`field-${at}`));
export const handler = person('handler');

const federation = (regionCode: string): UnionFacts => ({
  _id: `office-${regionCode}`,
  name: `${regionCode} 总工会`,
  type: regionCode.length === 4 ? 'CITY_FEDERATION' : regionCode.length === 6 ? 'COUNTY_FEDERATION' : 'TOWN_FEDERATION',
  parentId: regionCode.length === 4 ? null : `office-${regionCode.slice(0, regionCode.length === 6 ? 4 : 6)}`,
  regionCode,
  uscc: null,
  districtId: null,
  address: '',
  phone: null,
  isDissolved: false,
  dissolvedInto: null,
});

const union: UnionFacts = {
  ...federation(xidian),
  _id: 'union-1',
  name: '西店某某文具厂工会',
  type: 'ENTERPRISE_UNION',
  parentId: `office-${xidian}`,
  districtId: 'district-1',
};

const account = (secrets: Secrets, { openid, name }: BenchPerson, role: Role, scope: Scope) => ({
  ...newAccount(accountIdOf(secrets, openid), secrets.seal(openid)),
  name,
  roles: [{ role, scope, since: '2020-01-01T00:00:00.000Z' }],
});

/** What the measured actions need: offices, a union in a district, a post every few streets, and the people. */
export const benchLines = (secrets: Secrets) => {
  const line = (collection: string, document: object) => ({ collection, document });
  const posts = Array.from({ length: 2000 }, (_, at) => ({
    _id: `post-${at}`,
    name: `驿站 ${at}`,
    kind: 'UNION_STATION',
    address: '',
    countyCode: '330226',
    townCode: xidian,
    location: { type: 'Point', coordinates: [121.2 + (at % 50) / 100, 29.1 + Math.floor(at / 50) / 100] },
    locationSource: 'bench',
    phone: null,
    hours: { weekly: Array.from({ length: 7 }, () => [['08:00', '18:00']]), onHolidays: 'asUsual' },
    services: ['REST'],
    isStandIn: true,
    source: 'bench',
  }));
  return [
    ...regions.map((code) => line('unions', unionDocument(federation(code)))),
    line('unions', unionDocument(union)),
    line('districts', { _id: 'district-1', version: 1, name: '滨海片区', townCode: xidian }),
    ...posts.map((post) => line('posts', post)),
    ...workers.map(({ openid }) => line('accounts', newAccount(accountIdOf(secrets, openid), secrets.seal(openid)))),
    line('accounts', account(secrets, handler, 'townHandler', { kind: 'region', id: xidian })),
    ...fieldWorkers.map((worker) =>
      line('accounts', account(secrets, worker, 'districtWorker', { kind: 'district', id: 'district-1' })),
    ),
  ];
};
