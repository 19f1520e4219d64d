export type Plain = { readonly [field: string]: unknown };
type Index = { readonly name: string; readonly keys: readonly (readonly [string, 1 | -1 | '2dsphere'])[] };

type Work =
  /** `expected` are ids; a document without one is numbered from 1. */
  | { readonly kind: 'find'; readonly query: Plain; readonly expected: readonly unknown[] }
  | {
      readonly kind: 'project';
      readonly query: Plain;
      readonly projection: Plain;
      readonly expected: readonly unknown[];
    }
  /** `expected` are the documents afterwards without their ids. */
  | { readonly kind: 'update'; readonly query: Plain; readonly update: Plain; readonly expected: readonly unknown[] }
  | { readonly kind: 'upsert'; readonly query: Plain; readonly update: Plain; readonly expected: readonly unknown[] }
  | { readonly kind: 'aggregate'; readonly pipeline: readonly Plain[]; readonly expected: readonly unknown[] }
  /** Adds `document` to the collection. */
  | { readonly kind: 'insert'; readonly document: Plain; readonly expected: readonly unknown[] };

/** One behaviour that MongoDB documents: `page` is where, `refused` instead of an answer is what the error must say. */
export type OracleCase = Work & {
  readonly page: `MongoDB Manual: ${string}`;
  readonly title: string;
  readonly documents: readonly Plain[];
  readonly indexes?: readonly Index[];
  readonly refused?: RegExp;
};

type Unplaced = OracleCase extends infer Case ? (Case extends unknown ? Omit<Case, 'page'> : never) : never;
type Answer = readonly unknown[] | RegExp;

const outcome = (answer: Answer) =>
  answer instanceof RegExp ? { expected: [], refused: answer } : { expected: answer };

/** The cases of one page of the manual. */
export const manual = (page: string, cases: readonly Unplaced[]): readonly OracleCase[] =>
  cases.map((each) => ({ ...each, page: `MongoDB Manual: ${page}` }) as OracleCase);

export const finds = (title: string, documents: readonly Plain[], query: Plain, answer: Answer): Unplaced => ({
  kind: 'find',
  title,
  documents,
  query,
  ...outcome(answer),
});

/** As `finds`, in a collection with a geo index on `place`. */
export const findsPlaces = (title: string, documents: readonly Plain[], query: Plain, answer: Answer): Unplaced => ({
  ...finds(title, documents, query, answer),
  ...placed,
});

const placed = { indexes: [{ name: 'place', keys: [['place', '2dsphere']] }] } as const;

export const shows = (
  title: string,
  documents: readonly Plain[],
  projection: Plain,
  answer: Answer,
  query: Plain = {},
): Unplaced => ({ kind: 'project', title, documents, query, projection, ...outcome(answer) });

/** One document and what the update leaves of it. */
export const leaves = (
  title: string,
  document: Plain,
  update: Plain,
  answer: Plain | RegExp,
  query: Plain = {},
): Unplaced => ({
  kind: 'update',
  title,
  documents: [document],
  query,
  update,
  ...outcome(answer instanceof RegExp ? answer : [answer]),
});

export const upserts = (title: string, query: Plain, update: Plain, answer: Plain | RegExp): Unplaced => ({
  kind: 'upsert',
  title,
  documents: [],
  query,
  update,
  ...outcome(answer instanceof RegExp ? answer : [answer]),
});

export const answers = (
  title: string,
  documents: readonly Plain[],
  pipeline: readonly Plain[],
  answer: Answer,
): Unplaced => ({ kind: 'aggregate', title, documents, pipeline, ...outcome(answer) });

export const answersPlaces: typeof answers = (...parts) => ({ ...answers(...parts), ...placed });

/** The value of an expression on one document; `missing` when it has none. */
export const gives = (title: string, document: Plain, expression: unknown, value: unknown): Unplaced =>
  answers(
    title,
    [document],
    [{ $project: { _id: 0, value: expression } }],
    value instanceof RegExp ? value : [value === missing ? {} : { value }],
  );

export const missing = Symbol('missing');

/** Adds a document with this place where a geo index is. */
export const storesPlace = (title: string, place: unknown, refused?: RegExp): Unplaced => ({
  kind: 'insert',
  title,
  documents: [],
  document: { place },
  ...outcome(refused ?? [{ place }]),
  ...placed,
});
