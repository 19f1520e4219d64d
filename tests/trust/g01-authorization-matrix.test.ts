import { type Ability, abilities } from '@shared/access/abilities';
import { type Role, roles, type Scope, type ScopeKind } from '@shared/access/roles';
import { actions } from '@shared/kernel/registry';
import { newKey, type Person } from '../support/world';
import { type Call, type Specimen, specimens } from './support/specimens';
import { aStage, type Stage } from './support/stage';

/** How the caller's role lies to the thing. */
const relations = [
  'own',
  'sameOffice',
  'sameTown',
  'parent',
  'child',
  'siblingTown',
  'otherCounty',
  'employersUnion',
  'expired',
  'future',
] as const;
type Relation = (typeof relations)[number];

const kindOf = (role: Role): ScopeKind => {
  if (role === 'unionOfficer') return 'union';
  if (role === 'postKeeper') return 'post';
  if (role === 'partnerAgency') return 'agency';
  return ['districtWorker', 'districtHead', 'instructor', 'supporter'].includes(role) ? 'district' : 'region';
};

const ownPlace = ({ unionId, districtId, postId, agencyId }: Stage, kind: ScopeKind): string =>
  ({ region: '330226111', union: unionId, district: districtId, post: postId, agency: agencyId })[kind];

/** Regions are real ones around Xidian; for the other kinds a place of that kind elsewhere is as good as any. */
const scopeFor = (stage: Stage, role: Role, relation: Relation): Scope => {
  const kind = kindOf(role);
  const same = ownPlace(stage, kind);
  const regions: Partial<Record<Relation, string>> = {
    own: '330206005',
    sameTown: '330226111',
    parent: '330226',
    child: '330226111242',
    siblingTown: '330226112',
    otherCounty: '330206005',
  };
  if (relation === 'employersUnion') return { kind: 'union', id: stage.unionId };
  if (['sameOffice', 'expired', 'future'].includes(relation)) return { kind, id: same };
  return { kind, id: kind === 'region' ? (regions[relation] ?? same) : `${kind}-elsewhere-${relation}` };
};

const isLive = (relation: Relation): boolean => relation !== 'expired' && relation !== 'future';

const reaches = (ability: Exclude<Ability, string>, scope: Scope, { places, regionCode }: Call['subject']): boolean => {
  const at = places.some((place) => place.kind === scope.kind && place.id === scope.id);
  if (ability.on === 'at') return at;
  return at || (scope.kind === 'region' && regionCode !== null && regionCode.startsWith(scope.id));
};

interface Cell {
  readonly role: Role | 'noRole' | 'nobody';
  readonly relation: Relation;
  readonly scope: Scope | null;
}

const grantsOf = (specimen: Specimen, { role, relation }: Cell): Exclude<Ability, string>[] =>
  (abilities[specimen.action.name] ?? []).filter(
    (ability): ability is Exclude<Ability, string> =>
      typeof ability !== 'string' && ability.role === role && isLive(relation),
  );

/** What the table says, worked out here without any code of the product but the table itself. */
const expectedOf = (specimen: Specimen, cell: Cell, call: Call): 'ok' | 'denied' | 'okWithoutIt' => {
  const row = abilities[specimen.action.name] ?? [];
  if (row.includes('everyone')) return 'ok';
  if (cell.role === 'nobody') return 'denied';
  if (row.includes('signedIn')) return 'ok';
  if (row.includes('own') && cell.relation === 'own' && call.subject.ownedBy) return 'ok';
  const grants = grantsOf(specimen, cell);
  const { scope } = cell;
  if (specimen.kind === 'list') return grants.length === 0 ? 'denied' : seenOf(specimen, grants, cell, call);
  return scope && grants.some((grant) => reaches(grant, scope, call.subject)) ? 'ok' : 'denied';
};

/** A list is served to every live role; the thing is in it where the role's place answers for it. */
const seenOf = (
  specimen: Specimen,
  grants: Exclude<Ability, string>[],
  { scope }: Cell,
  call: Call,
): 'ok' | 'okWithoutIt' => {
  const isSeen = grants.some(({ role, on }) => {
    if (!scope) return false;
    return reaches({ role, on: specimen.isSeenFromAbove ? on : 'at' }, scope, call.subject);
  });
  return isSeen ? 'ok' : 'okWithoutIt';
};

const cells = (stage: Stage): Cell[] => [
  { role: 'nobody', relation: 'own', scope: null },
  { role: 'noRole', relation: 'own', scope: null },
  { role: 'noRole', relation: 'sameOffice', scope: null },
  ...roles.flatMap((role) => relations.map((relation) => ({ role, relation, scope: scopeFor(stage, role, relation) }))),
];

const denials = ['auth.required', 'access.denied', 'thing.notFound', 'visit.unionOutsideDistrict'];

const callerOf = async (
  { world }: Stage,
  { role, relation, scope }: Cell,
  { subject }: Call,
): Promise<Person | null> => {
  if (role === 'nobody') return null;
  const times = {
    expired: { until: '2026-01-01T00:00:00.000Z' },
    future: { since: '2027-01-01T00:00:00.000Z' },
  };
  const granted = role === 'noRole' || !scope ? [] : [{ role, scope }];
  const time = relation === 'expired' || relation === 'future' ? times[relation] : {};
  if (relation === 'own' && subject.ownedBy) {
    const accounts = world.platform.database.collection<{ _id: string }>('accounts');
    const grants = granted.map((grant) => ({ ...grant, since: '2020-01-01T00:00:00.000Z' }));
    await accounts.setWhere({ _id: subject.ownedBy.accountId }, { roles: grants });
    return subject.ownedBy;
  }
  return world.person({ name: '来人', roles: granted, ...time });
};

describe('G01 who may do what, walked through dispatch', () => {
  it('has a row in the table and a specimen for every action', () => {
    expect([...new Set(specimens.map(({ action }) => action.name))].sort()).toEqual([...actions.keys()].sort());
    expect(Object.keys(abilities).sort()).toEqual([...actions.keys()].sort());
  });

  it.each(specimens.map((specimen) => [specimen.name, specimen] as const))('%s', async (_, specimen) => {
    const stage = await aStage();
    const wrong: string[] = [];
    let call = await specimen.make(stage);
    let walked = 0;
    for (const cell of cells(stage)) {
      const expected = expectedOf(specimen, cell, call);
      if (expected === 'ok' && specimen.action.kind === 'command') call = await specimen.make(stage);
      if (cell.relation === 'own') call = await specimen.make(stage);
      const caller = await callerOf(stage, cell, call);
      // a second instance: what the first one remembers of a caller's roles must not decide
      const reply = await stage.world.afresh(caller).send(specimen.action.name, call.input, newKey());
      const seen = reply.ok && specimen.shows ? specimen.shows(reply.value as never, call) : null;
      const got = reply.ok ? (seen === false && specimen.kind === 'list' ? 'okWithoutIt' : 'ok') : reply.failure.code;
      const isRight = expected === 'denied' ? denials.includes(got) : got === expected;
      walked += 1;
      // what everybody may do makes more things than one handler may accept in an hour
      if (walked % 50 === 0) stage.world.advance({ hours: 1 });
      if (!isRight) wrong.push(`${cell.role} ${cell.relation}: ${got}, the table says ${expected}`);
      if (specimen.action.kind === 'command' && reply.ok) call = await specimen.make(stage);
    }
    expect(wrong).toEqual([]);
    expect(walked).toBe(153);
  });
});
