import { holdsAt, type Role, type RoleGrant } from '@shared/access/roles';
import type { UnionType } from '@shared/features/unions/union';
import type { Account } from '../../kernel/accounts';
import type { Handler, Office, OfficeDirectory, OfficeLevel, TradeFederation } from '../../kernel/ports';
import type { Collection } from '../../platform/database';
import type { UnionDocument } from './store';

const levels: Partial<Readonly<Record<UnionType, OfficeLevel>>> = {
  TOWN_FEDERATION: 'town',
  COUNTY_FEDERATION: 'county',
  CITY_FEDERATION: 'city',
};
const federations = Object.keys(levels);
const trades: readonly UnionType[] = ['INDUSTRY_FEDERATION', 'BASE_FEDERATION'];
const handling: readonly Role[] = ['townHandler', 'townAdmin', 'countyAdmin', 'cityAdmin'];
export const approving: readonly Role[] = ['townAdmin', 'countyAdmin', 'cityAdmin'];

const freshForMilliseconds = 60_000;
const batch = 1000;

interface Needs {
  readonly unions: Collection<UnionDocument>;
  readonly accounts: Collection<Account>;
}

interface Seat {
  readonly handler: Pick<Handler, 'accountId' | 'name'>;
  readonly grant: RoleGrant;
  /** The account's grants as an officer of unions, living or not. */
  readonly officerGrants: readonly RoleGrant[];
}

/** All offices and who sits in them, as they were when read. */
interface Snapshot {
  readonly offices: ReadonlyMap<string, Omit<Office, 'handlers'>>;
  readonly idsByRegion: ReadonlyMap<string, string>;
  readonly seatsByRegion: ReadonlyMap<string, readonly Seat[]>;
  readonly trades: readonly TradeFederation[];
}

export interface Offices extends OfficeDirectory {
  /** Living holders of one of the roles in the office; null when it is no office. */
  holdersIn(officeId: string, roles: readonly Role[], now: Date): Promise<readonly Handler[] | null>;
}

const readStaff = async (accounts: Collection<Account>): Promise<Account[]> => {
  const staff: Account[] = [];
  for (;;) {
    const last = staff.at(-1);
    const page = await accounts.find({
      where: { 'roles.role': { in: [...handling] }, ...(last ? { _id: { after: last._id } } : {}) },
      orderBy: { _id: 'asc' },
      limit: batch,
    });
    staff.push(...page);
    if (page.length < batch) return staff;
  }
};

const seatsOf = ({ _id, name, roles }: Account): Seat[] =>
  roles
    .filter(({ role, scope }) => handling.includes(role) && scope.kind === 'region')
    .map((grant) => ({
      grant,
      handler: { accountId: _id, name: name ?? '' },
      officerGrants: roles.filter(({ role, scope }) => role === 'unionOfficer' && scope.kind === 'union'),
    }));

const byRegion = (seats: readonly Seat[]): ReadonlyMap<string, readonly Seat[]> => {
  const grouped = new Map<string, Seat[]>();
  for (const seat of seats) {
    const { id } = seat.grant.scope;
    grouped.set(id, [...(grouped.get(id) ?? []), seat]);
  }
  return grouped;
};

const readSnapshot = async ({ unions, accounts }: Needs): Promise<Snapshot> => {
  const types = [...federations, ...trades];
  const found = await unions.find({ where: { type: { in: types }, isDissolved: false }, limit: batch });
  const offices = found.flatMap(({ _id, name, type, regionCode, parentId, phone }) => {
    const level = levels[type];
    return level ? [{ officeId: _id, name, level, regionCode, parentOfficeId: parentId, phone }] : [];
  });
  return {
    offices: new Map(offices.map((office) => [office.officeId, office])),
    idsByRegion: new Map(offices.map(({ regionCode, officeId }) => [regionCode, officeId])),
    seatsByRegion: byRegion((await readStaff(accounts)).flatMap(seatsOf)),
    trades: found.filter(({ type }) => trades.includes(type)).map(tradeOf),
  };
};

const tradeOf = ({ _id, name, regionCode, serves }: UnionDocument): TradeFederation => ({
  officeId: _id,
  name,
  regionCode,
  serves,
});

const officerOf = (grants: readonly RoleGrant[], now: Date) =>
  grants.filter((grant) => holdsAt(grant, now)).flatMap(({ name }) => (name === undefined ? [] : [name]));

const living = (seats: readonly Seat[], roles: readonly Role[], now: Date): Handler[] => {
  const handlers = seats
    .filter(({ grant }) => roles.includes(grant.role) && holdsAt(grant, now))
    .map(({ handler, officerGrants }) => ({ ...handler, officerOf: officerOf(officerGrants, now) }));
  return [...new Map(handlers.map((handler) => [handler.accountId, handler])).values()];
};

/** Reads all offices and their staff at once, in two calls a minute at most; whose role holds is asked anew each time. */
export const createOfficeDirectory = (needs: Needs): Offices => {
  let reading: { readonly at: number; readonly snapshot: Promise<Snapshot> } | null = null;
  const recent = (now: Date): Promise<Snapshot> => {
    if (reading && Math.abs(now.getTime() - reading.at) < freshForMilliseconds) return reading.snapshot;
    const snapshot = readSnapshot(needs);
    reading = { at: now.getTime(), snapshot };
    snapshot.catch(() => {
      reading = null;
    });
    return snapshot;
  };
  const byId = async (officeId: string, now: Date): Promise<Office | null> => {
    const { offices, seatsByRegion } = await recent(now);
    const office = offices.get(officeId);
    return office ? { ...office, handlers: living(seatsByRegion.get(office.regionCode) ?? [], handling, now) } : null;
  };
  return {
    byId,
    byRegion: async (regionCode, now) => {
      const officeId = (await recent(now)).idsByRegion.get(regionCode);
      return officeId === undefined ? null : byId(officeId, now);
    },
    federationsAround: async (townCode, now) => {
      const around = [townCode, townCode.slice(0, 6), townCode.slice(0, 4)];
      return (await recent(now)).trades.filter(({ regionCode }) => around.includes(regionCode));
    },
    holdersIn: async (officeId, roles, now) => {
      const { offices, seatsByRegion } = await recent(now);
      const office = offices.get(officeId);
      return office ? living(seatsByRegion.get(office.regionCode) ?? [], roles, now) : null;
    },
  };
};
