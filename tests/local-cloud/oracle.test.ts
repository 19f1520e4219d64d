import { EJSON } from 'bson';
import type { OracleCase, Plain } from './oracle/cases';
import { groups } from './oracle/groups';
import { makeEnvironment, send, withCloud } from './support';

/** What MongoDB's manual says of each operator, asked through the protocol; see oracle/cases.ts. */
const cloud = withCloud();

const ejson = (value: unknown) => EJSON.stringify(value, { relaxed: false });
const collectionOf = (position: number) => `case${position}`;
const numbered = (documents: readonly Plain[]) => documents.map((each, i) => ({ _id: i + 1, ...each }));

async function prepare(environment: string, cases: readonly OracleCase[]): Promise<void> {
  const collections = cases.map(({ indexes = [] }, i) => ({ name: collectionOf(i), indexes }));
  await makeEnvironment(cloud(), environment, collections);
  const lines = cases.flatMap(({ documents }, i) =>
    numbered(documents).map((document) => ejson({ collection: collectionOf(i), document })),
  );
  const { body } = await send(cloud(), 'POST', `/_local/environments/${environment}/load`, lines.join('\n'));
  expect(body).toEqual({ loaded: lines.length });
}

/** A join with the collection itself, which the tables call `self`. */
const joined = (stage: unknown, collection: string) =>
  typeof stage === 'object' && stage !== null && 'from' in stage ? { ...stage, from: collection } : stage;

function requestFor(each: OracleCase, collection: string): Plain {
  switch (each.kind) {
    case 'find':
      return { action: 'database.getDocument', query: ejson(each.query) };
    case 'project':
      return { action: 'database.getDocument', query: ejson(each.query), projection: ejson(each.projection) };
    case 'insert':
      return { action: 'database.insertDocument', data: [ejson(each.document)] };
    case 'aggregate': {
      const stages = each.pipeline.flatMap((stage) =>
        Object.entries(stage).map(([stageKey, value]) => ({ stageKey, stageValue: ejson(joined(value, collection)) })),
      );
      return { action: 'database.aggregateDocuments', stages };
    }
    default:
      return {
        action: 'database.modifyDocument',
        query: ejson(each.query),
        data: ejson(each.update),
        multi: each.kind === 'update',
        upsert: each.kind === 'upsert',
        merge: true,
      };
  }
}

type Reply = {
  readonly code?: string;
  readonly message?: string;
  readonly data?: { readonly list?: readonly string[] };
};

async function documentsFrom(ask: (request: Plain) => Promise<Reply>, each: OracleCase, reply: Reply) {
  const isChange = !['find', 'project', 'aggregate'].includes(each.kind);
  const { data } = isChange ? await ask({ action: 'database.getDocument' }) : reply;
  const documents = (data?.list ?? []).map((text) => EJSON.parse(text) as Plain);
  if (each.kind === 'find') {
    const ids = documents.map(({ _id }) => _id as number);
    // an order is promised only by distance
    return JSON.stringify(each.query).includes('$near') ? ids : ids.sort((a, b) => a - b);
  }
  return isChange ? documents.map(({ _id, ...rest }) => rest) : documents;
}

async function check(environment: string, each: OracleCase, position: number): Promise<void> {
  const collectionName = collectionOf(position);
  const ask = async (request: Plain) =>
    (await send(cloud(), 'POST', `/admin?env=${environment}`, { collectionName, ...request })).body as Reply;
  const reply = await ask(requestFor(each, collectionName));
  if (each.refused) {
    expect(reply).toMatchObject({ code: 'DATABASE_REQUEST_FAILED', message: expect.stringMatching(each.refused) });
    return;
  }
  expect({ code: reply.code, message: reply.message }).toEqual({});
  // through EJSON, so that both sides hold the same kinds of numbers and dates
  expect(EJSON.parse(ejson(await documentsFrom(ask, each, reply)))).toEqual(EJSON.parse(ejson(each.expected)));
}

describe.each(Object.entries(groups))('%s', (name, cases) => {
  const environment = `oracle-${name}`;
  beforeAll(() => prepare(environment, cases), 60_000);
  it.each(cases.map((each, position) => [each.page, each.title, each, position] as const))('%s: %s', (...row) =>
    check(environment, row[2], row[3]),
  );
});

it('asks for at least 300 behaviours, each once', () => {
  const titles = Object.values(groups).flatMap((cases) => cases.map(({ page, title }) => `${page}: ${title}`));
  expect(new Set(titles).size).toBe(titles.length);
  expect(titles.length).toBeGreaterThanOrEqual(300);
});
