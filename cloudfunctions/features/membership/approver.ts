import { Failure } from '@shared/kernel/failure';
import type { Recipient } from '../../kernel/effects';
import type { Handler, Office, UnionCard } from '../../kernel/ports';
import type { Needs } from './needs';
import { regionsFrom } from './places';
import type { Approver } from './store';

type Directories = Pick<Needs, 'unions' | 'offices' | 'approvers'>;

/** An approver with the living people who act for it. */
export interface StaffedApprover {
  readonly approver: Approver;
  readonly people: readonly Handler[];
}

/** Grass-roots unions stand at most this far below a federation that is an office. */
const mostLevels = 4;

const asOffice = ({ officeId, name, regionCode }: Office): Approver => ({
  kind: 'office',
  id: officeId,
  name,
  regionCode,
});
const asUnion = ({ unionId, name, regionCode }: UnionCard): Approver => ({
  kind: 'union',
  id: unionId,
  name,
  regionCode,
});

/** The first office of these regions with somebody living in it; failing that the last there is, which is the city's. */
const officeOf = async (
  { offices, approvers }: Directories,
  regionCodes: readonly string[],
  now: Date,
): Promise<StaffedApprover | null> => {
  let last: StaffedApprover | null = null;
  for (const regionCode of regionCodes) {
    const office = await offices.byRegion(regionCode, now);
    if (!office) continue;
    last = { approver: asOffice(office), people: await approvers.of(office.officeId, now) };
    if (last.people.length > 0) return last;
  }
  return last;
};

/**
 * Who answers an application to this union: its own officers, else those of the union above it, else the office of its town,
 * county or city. @throws membership.noUnionForWork when there is no office at all
 */
export const approverFor = async (directories: Directories, union: UnionCard, now: Date): Promise<StaffedApprover> => {
  let at: UnionCard | null = union;
  for (let level = 0; at && level < mostLevels; level++) {
    if (await directories.offices.byId(at.unionId, now)) break;
    const people = await directories.approvers.of(at.unionId, now);
    if (people.length > 0) return { approver: asUnion(at), people };
    at = at.parentId === null ? null : await directories.unions.byId(at.parentId);
  }
  const office = await officeOf(directories, regionsFrom((at ?? union).regionCode), now);
  if (!office) throw new Failure('membership.noUnionForWork');
  return office;
};

/** The next level above that has somebody living in it; null when there is none. */
export const approverAbove = async (
  directories: Directories,
  { kind, regionCode }: Approver,
  now: Date,
): Promise<StaffedApprover | null> => {
  const above = regionsFrom(regionCode).filter((code) => kind === 'union' || code !== regionCode);
  const office = await officeOf(directories, above, now);
  return office && office.people.length > 0 ? office : null;
};

/** The people who act for the approver; the office itself when there are none, so that whoever comes next gets the message. */
export const recipientOf = ({ approver, people }: StaffedApprover): Recipient =>
  people.length > 0 ? { accountIds: people.map(({ accountId }) => accountId) } : { officeId: approver.id };
