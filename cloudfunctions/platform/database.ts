import tcb from '@cloudbase/node-sdk';
import { patienceInMs, reach, told } from './reach';

type Scalar = string | number | boolean | null;
/** How a field must compare; a bare value means equal, and matches an array that holds it. */
export type Condition =
  | Scalar
  | { readonly in: readonly Scalar[] }
  | { readonly after?: Scalar; readonly from?: Scalar; readonly before?: Scalar; readonly upTo?: Scalar };
export type Where = Readonly<Record<string, Condition>>;
export type Order = Readonly<Record<string, 'asc' | 'desc'>>;

/** [path, direction] pairs; '2dsphere' for a GeoJSON point. CloudBase allows twenty per collection; a missing field counts as null. */
export interface Index {
  readonly name: string;
  readonly keys: readonly (readonly [path: string, direction: 1 | -1 | '2dsphere'])[];
  readonly unique?: boolean;
}

export interface CollectionSpec {
  readonly name: string;
  readonly indexes: readonly Index[];
}

export interface Find {
  readonly where: Where;
  readonly orderBy?: Order;
  /** At most 1000, the cloud's own limit. */
  readonly limit: number;
  readonly fields?: readonly string[];
}

export interface Near {
  readonly field: string;
  readonly longitude: number;
  readonly latitude: number;
  readonly withinMetres: number;
  readonly limit: number;
}

/** One collection, through the real SDK. Each method is one call to the store. */
export interface Collection<T extends { readonly _id: string }> {
  byId(id: string): Promise<T | null>;
  find(query: Find): Promise<T[]>;
  count(where: Where): Promise<number>;
  /** Nearest first; needs a 2dsphere index on the field. */
  near(query: Near): Promise<T[]>;
  /** Creates and never overwrites; answers the name of the unique index that refused it ('_id_' for the id). */
  insert(document: T): Promise<{ readonly refusedBy: string | null }>;
  /** Replaces the whole document when its version is still the one given: compare-and-set. */
  replaceIf(version: number, document: T): Promise<boolean>;
  /** Sets the fields where the condition holds; answers how many documents changed. */
  setWhere(where: Where, fields: Readonly<Record<string, unknown>>): Promise<number>;
  /** Adds to numeric fields (dotted paths) of one document and answers it as it is afterwards. */
  add(id: string, amounts: Readonly<Record<string, number>>): Promise<T | null>;
  removeWhere(where: Where): Promise<number>;
}

export interface Database {
  collection<T extends { readonly _id: string }>(name: string): Collection<T>;
}

/** The SDK drops undefined and reads {} as "everything"; both would widen a filter, so both are bugs here. */
const guardWhere = (where: Where): void => {
  const entries = Object.entries(where);
  if (entries.length === 0) throw new Error('a filter must name at least one field');
  for (const [field, condition] of entries) {
    const values = typeof condition === 'object' && condition !== null ? Object.values(condition).flat() : [condition];
    if (values.length === 0 && !(typeof condition === 'object' && condition !== null && 'in' in condition)) {
      throw new Error(`the filter on ${field} is empty`);
    }
    if (values.some((value) => value === undefined)) throw new Error(`the filter on ${field} is undefined`);
  }
};

/** The SDK cuts a longer list in silence. */
const guardLimit = (limit: number): void => {
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000) throw new Error(`a limit of ${limit} is not 1 to 1000`);
};

const refusingIndex = (error: unknown): string | null => {
  const { code, message = '' } = error as { code?: string; message?: string };
  if (code !== 'DATABASE_DUPLICATE_WRITE' && !message.includes('E11000')) return null;
  return /index: *(?:\S+\.\$)?([\w.-]+)/.exec(message)?.[1] ?? '_id_';
};

/** The SDK reads a GeoJSON point as an object of its own; documents of ours stay plain, so that what is read can be written back. */
const plain = (document: object): unknown =>
  Object.fromEntries(
    Object.entries(document).map(([name, value]: [string, unknown]) => {
      const isPoint = typeof value === 'object' && value !== null && 'longitude' in value && 'toJSON' in value;
      return [name, isPoint ? (value as { toJSON(): unknown }).toJSON() : value];
    }),
  );

const withoutId = <T extends { readonly _id: string }>({ _id, ...rest }: T): Omit<T, '_id'> => rest;

const rowsOf = async <T>(query: { get(): Promise<{ data: object[] }> }): Promise<T[]> =>
  (await query.get()).data.map((document) => plain(document) as T);

/** Connects to the environment the function runs in, or to the one named. */
export const openDatabase = (environment?: string): Database => {
  const app = tcb.init({
    env: environment ?? (tcb.SYMBOL_CURRENT_ENV as unknown as string),
    timeout: patienceInMs,
  });
  const db = app.database();
  const is = db.command;

  const comparison = (condition: Condition): unknown => {
    if (typeof condition !== 'object' || condition === null) return condition === null ? is.eq(null) : condition;
    if ('in' in condition) return is.in([...condition.in]);
    const { after, from, before, upTo } = condition;
    const parts = [
      after === undefined ? null : is.gt(after),
      from === undefined ? null : is.gte(from),
      before === undefined ? null : is.lt(before),
      upTo === undefined ? null : is.lte(upTo),
    ].filter((part) => part !== null);
    return parts.length === 1 ? parts[0] : is.and(...parts);
  };
  const filter = (where: Where): Record<string, unknown> => {
    guardWhere(where);
    return Object.fromEntries(Object.entries(where).map(([field, condition]) => [field, comparison(condition)]));
  };
  const set = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(fields).map(([name, value]) => [name, value === undefined ? is.remove() : is.set(value)]),
    );

  return {
    collection: <T extends { readonly _id: string }>(name: string): Collection<T> => {
      const rows = () => db.collection(name);
      return {
        byId: (id) => reach(async () => (await rowsOf<T>(rows().where({ _id: id }).limit(1)))[0] ?? null),
        find: ({ where, orderBy = {}, limit, fields }) =>
          reach(async () => {
            guardLimit(limit);
            let found = rows().where(filter(where)).limit(limit);
            for (const [field, direction] of Object.entries(orderBy)) found = found.orderBy(field, direction);
            if (fields) found = found.field(Object.fromEntries(fields.map((field) => [field, true])));
            return rowsOf<T>(found);
          }),
        count: (where) => reach(async () => told((await rows().where(filter(where)).count()).total)),
        near: ({ field, longitude, latitude, withinMetres, limit }) =>
          reach(async () => {
            const geometry = new db.Geo.Point(longitude, latitude);
            const near = is.geoNear({ geometry, maxDistance: withinMetres });
            return rowsOf<T>(
              rows()
                .where({ [field]: near })
                .limit(limit),
            );
          }),
        insert: (document) =>
          reach(async () => {
            try {
              await rows().add(document);
              return { refusedBy: null };
            } catch (error) {
              const refusedBy = refusingIndex(error);
              if (refusedBy === null) throw error;
              return { refusedBy };
            }
          }),
        replaceIf: (version, document) =>
          reach(async () => {
            const { updated } = await rows()
              .where({ _id: document._id, version })
              .update(set(withoutId(document)));
            return told(updated) === 1;
          }),
        setWhere: (where, fields) =>
          reach(async () => told((await rows().where(filter(where)).update(set(fields))).updated)),
        add: (id, amounts) =>
          reach(async () => {
            const changes = Object.fromEntries(Object.entries(amounts).map(([path, amount]) => [path, is.inc(amount)]));
            const { doc } = await rows().where({ _id: id }).updateAndReturn(changes);
            return (doc as T | null | undefined) ?? null;
          }),
        removeWhere: (where) =>
          reach(async () => {
            const { deleted } = await rows().where(filter(where)).remove();
            return told(deleted);
          }),
      };
    },
  };
};
