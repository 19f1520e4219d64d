import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { abilities } from '@shared/access/abilities';
import { allowedParents } from '@shared/features/unions/union';
import { parseIdNumber } from '@shared/people/id-number';
import { maskPhone } from '@shared/people/masking';
import { parsePhone } from '@shared/people/phone';
import { isUnionUscc, parseUscc } from '@shared/people/uscc';
import { collections } from '../../../cloudfunctions/entry/collections';
import { buildDemoCity, demoNow } from '../../../demo/city';
import { city, documentsOf, secrets } from './demo-city';

const hashOf = (built: ReturnType<typeof buildDemoCity>): string =>
  createHash('sha256').update(JSON.stringify(built)).digest('hex');

const holdersOf = (role: string) =>
  documentsOf('accounts').filter(({ roles }) => roles.some((grant) => grant.role === role));

describe('the demo city', () => {
  it('is the pilot of the report: 3 counties, 6 towns, 20 districts, 55 district workers', () => {
    const towns = new Set(documentsOf('districts').map(({ townCode }) => townCode));
    expect(new Set([...towns].map((code) => code.slice(0, 6))).size).toBe(3);
    expect(towns.size).toBe(6);
    expect(documentsOf('districts')).toHaveLength(20);
    expect(holdersOf('districtWorker')).toHaveLength(55);
    expect(holdersOf('districtHead')).toHaveLength(20);
    expect(holdersOf('instructor')).toHaveLength(20);
  });

  it('has an office for the city, each of 10 counties and each of 162 towns', () => {
    const count = (type: string) => documentsOf('unions').filter((union) => union.type === type).length;
    expect([count('CITY_FEDERATION'), count('COUNTY_FEDERATION'), count('TOWN_FEDERATION')]).toEqual([1, 10, 162]);
  });

  it('has about fifty unions in each district', () => {
    for (const { _id } of documentsOf('districts')) {
      const count = documentsOf('unions').filter(({ districtId }) => districtId === _id).length;
      expect(count).toBeGreaterThanOrEqual(45);
      expect(count).toBeLessThanOrEqual(55);
    }
  });

  it('puts each union under one that may stand above it', () => {
    const byId = new Map(documentsOf('unions').map((union) => [union._id, union]));
    for (const { type, parentId } of byId.values()) {
      if (type === 'CITY_FEDERATION') continue;
      expect(allowedParents[type]).toContain(byId.get(parentId ?? '')?.type);
    }
  });

  it('is the same to the byte when it is built again', () => {
    expect(hashOf(buildDemoCity(secrets))).toBe(hashOf(city));
  });

  it('holds about twelve thousand documents, all in collections there are', () => {
    expect(city.lines.length).toBeLessThanOrEqual(12_200);
    const known = collections.map(({ name }) => name);
    for (const collection of new Set(city.lines.map((line) => line.collection))) expect(known).toContain(collection);
  });

  it('would be refused by no unique index', () => {
    for (const { name, indexes } of collections) {
      const documents = city.lines.filter((line) => line.collection === name).map(({ document }) => document);
      const unique = [
        ['_id'],
        ...indexes.filter((index) => index.unique).map(({ keys }) => keys.map(([path]) => path)),
      ];
      for (const paths of unique) {
        const keys = documents.map((document) =>
          JSON.stringify(paths.map((path) => Object.entries(document).find(([field]) => field === path)?.[1])),
        );
        expect(new Set(keys).size).toBe(documents.length);
      }
    }
  });

  it('is written at one moment: nothing in it is later', () => {
    const past = [
      'filedAt',
      'closedAt',
      'visitedAt',
      'loggedAt',
      'joinedAt',
      'issuedAt',
      'at',
      'submittedAt',
      'decidedAt',
    ];
    const later: string[] = [];
    JSON.stringify(city.lines, (field, value) => {
      if (past.includes(field) && typeof value === 'string' && value > demoNow) later.push(`${field} ${value}`);
      return value;
    });
    expect(later).toEqual([]);
  });
});

describe('the people of the demo city', () => {
  it('have ID numbers and phones that can be, no two the same', () => {
    const people = documentsOf('people');
    const idNumbers = people.map(({ sealedIdNumber }) => secrets.open(sealedIdNumber));
    const phones = people.map(({ sealedPhone }) => secrets.open(sealedPhone));
    for (const idNumber of idNumbers) expect(parseIdNumber(idNumber)).toMatchObject({ ok: true, idNumber });
    for (const phone of phones) expect(parsePhone(phone)).toEqual({ ok: true, phone });
    for (const phone of phones) expect(maskPhone(phone)).toMatch(/^154/);
    expect(new Set(idNumbers).size).toBe(people.length);
    expect(new Set(phones).size).toBe(people.length);
  });

  it('are one identity, one record, one membership and one account each', () => {
    const people = new Map(documentsOf('people').map((person) => [person._id, person]));
    const accounts = new Map(documentsOf('accounts').map((account) => [account._id, account]));
    const identities = new Map(documentsOf('identities').map(({ _id, personId }) => [personId, _id]));
    expect(documentsOf('memberships')).toHaveLength(people.size);
    for (const { _id, application, phoneDigest, state } of documentsOf('memberships')) {
      const person = people.get(_id);
      const idNumber = secrets.open(person?.sealedIdNumber ?? '');
      expect(identities.get(_id)).toBe(`t1.${secrets.digest('identityDigest', idNumber)}`);
      expect(person?.phoneDigest).toBe(secrets.digest('phoneDigest', secrets.open(person?.sealedPhone ?? '')));
      expect(accounts.get(application?.accountId ?? '')).toMatchObject({ personId: _id, phoneDigest });
      expect(phoneDigest).toBe(state === 'ACTIVE' ? person?.phoneDigest : null);
    }
  });

  it('number about two thousand, of whom a dozen wait', () => {
    const active = documentsOf('memberships').filter(({ state }) => state === 'ACTIVE');
    expect(active.length).toBeGreaterThan(1_800);
    expect(active.length).toBeLessThan(2_200);
    const waiting = documentsOf('memberships').filter(({ queueKey }) => queueKey !== null);
    expect(waiting).toHaveLength(12);
    for (const { nextStepAt, queuePlaces } of waiting) {
      expect(nextStepAt && nextStepAt > demoNow).toBe(true);
      expect(queuePlaces.length).toBeGreaterThan(0);
    }
  });

  it('belong to unions that take members', () => {
    const unions = new Map(documentsOf('unions').map((union) => [union._id, union]));
    for (const { unionId } of documentsOf('memberships').filter(({ state }) => state === 'ACTIVE')) {
      expect(unions.get(unionId ?? '')).toMatchObject({ isDissolved: false });
    }
  });

  it('hold only roles that exist, on places that exist', () => {
    const known = new Set(
      Object.values(abilities).flatMap((row) => row.flatMap((a) => (typeof a === 'string' ? [] : [a.role]))),
    );
    const places = new Set([
      ...documentsOf('unions').flatMap(({ _id, regionCode }) => [_id, regionCode]),
      ...documentsOf('districts').map(({ _id }) => _id),
      ...documentsOf('agencies').map(({ _id }) => _id),
    ]);
    for (const { role, scope } of documentsOf('accounts').flatMap(({ roles }) => roles)) {
      expect(known.has(role)).toBe(true);
      expect(places.has(scope.id)).toBe(true);
    }
  });

  it('are eight one can be, each opening a page of the app', () => {
    const configuration = readFileSync(join(__dirname, '../../../miniprogram/app.config.ts'), 'utf8');
    const groups = ['工友', '片区', '乡镇、街道', '县市'];
    expect(city.people.map(({ group }) => groups.indexOf(group))).toEqual([0, 0, 0, 1, 1, 2, 3, 3, 3, 3]);
    for (const { opens, openid } of city.people) {
      const [, root = '', page = ''] = /^(packages\/\w+\/)?(pages\/[\w-]+\/index)(\?.*)?$/.exec(opens) ?? [];
      expect(configuration).toContain(`'${page}'`);
      expect(configuration).toContain(root.slice(0, -1));
      expect(openid).toMatch(/^demo-/);
    }
  });
});

describe('the unions of the demo city', () => {
  it('carry credit codes of unions that pass both checks, no two the same', () => {
    const codes = documentsOf('unions').flatMap(({ uscc }) => (uscc === null ? [] : [uscc]));
    expect(codes.length).toBeGreaterThan(900);
    expect(new Set(codes).size).toBe(codes.length);
    for (const uscc of codes) expect([parseUscc(uscc), isUnionUscc(uscc)]).toEqual([{ ok: true, uscc }, true]);
  });

  it('bear names of their own', () => {
    const names = documentsOf('unions').map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('give numbers that ring nowhere', () => {
    for (const { phone } of documentsOf('unions')) if (phone !== null) expect(phone).toMatch(/^0574-0000-\d{4}$/);
  });
});
