import { readFileSync, writeFileSync } from 'node:fs';
import { fileGrievance, listInbox, readGrievance } from '@shared/features/grievances/contract';
import { fileAnonymously, readContact } from '@shared/features/grievances/protection-contract';
import type { Ticket } from '../../cloudfunctions/features/grievances/store';
import { arrears, otherTown } from '../api/grievances/a-city';
import { anonymous } from '../api/grievances/an-anonymous';
import { newKey, type Person, role } from '../support/world';
import { aStage, type Stage } from './support/stage';

const identities = ['named', 'confidential', 'anonymous', 'sealed'] as const;
type Identity = (typeof identities)[number];

const file = 'docs/privacy.md';
const said = '老板说再等等，等了三个月没有发。';
const employerName = '宁海某某物流有限公司';
const worker = { contactName: '郑大山', contactPhone: '13805741234' };

/** What may be seen, by what would stand in an answer or a document if it were. */
const facts = [
  ['what was said', said],
  ['the employer', employerName],
  ['the name', worker.contactName],
  ['the telephone number', worker.contactPhone],
] as const;

interface Filed {
  readonly stage: Stage;
  readonly by: Person;
  readonly ticketId: string;
}

const filedAs = async (identity: Identity): Promise<Filed> => {
  const stage = await aStage();
  const { world } = stage;
  const by = await stage.freshWorker();
  const words = { said, employerName };
  if (identity === 'anonymous') await world.as(by).must(fileAnonymously, { ...anonymous, ...words });
  else await world.as(by).must(fileGrievance, { ...arrears, ...words, ...worker, identity });
  await world.runJobs();
  const [ticket] = await world.documents<Ticket>('tickets');
  return { stage, by, ticketId: ticket?._id ?? '' };
};

/** Everything this person can be told: the list, the page, and the number after a reason. */
const toldTo = async ({ stage: { world }, ticketId }: Filed, person: Person): Promise<string> => {
  const replies = [
    await world.as(person).do(listInbox, {}),
    await world.as(person).do(readGrievance, { ticketId }),
    await world.as(person).send(readContact.name, { ticketId, reason: 'CALL_BACK' }, newKey()),
  ];
  return JSON.stringify(replies.filter(({ ok }) => ok));
};

const standsIn = (text: string, needsReason: string): string => {
  const seen = facts.filter(([, needle]) => text.includes(needle)).map(([name]) => name);
  if (seen.length === 0) return text.includes('ticketId') ? 'that there is one, its kind and its town' : 'nothing';
  const all = seen.length === facts.length;
  return `${seen.join(', ')}${all ? needsReason : ''}`;
};

const someone =
  (...roles: Parameters<typeof role>) =>
  async (filed: Filed) => {
    const person = await filed.stage.world.person({ name: '来人', roles: [role(...roles)] });
    return standsIn(await toldTo(filed, person), ' (name and number after giving a reason, which is kept)');
  };

/** Whoever reads the database without a key: every document there is, and whether one of them ties the account to it. */
const operator = async ({ stage: { world }, by }: Filed): Promise<string> => {
  const names = ['tickets', 'messages', 'audit', 'contactLooks', 'sources', 'figures'];
  const all = JSON.stringify(await Promise.all(names.map((name) => world.documents(name))));
  const isTied = all.includes(by.accountId);
  const seen = standsIn(all, '');
  const words = seen.startsWith('what') ? seen : 'its kind, its town and its day';
  return `${words}; ${isTied ? 'the account that sent it' : 'no account'}`;
};

type Viewer = (filed: Filed) => Promise<string>;

const viewers: readonly (readonly [string, Viewer])[] = [
  [
    'a handler of the office that has it',
    async (filed) =>
      standsIn(await toldTo(filed, filed.stage.handler), ' (name and number after giving a reason, which is kept)'),
  ],
  ['the county above it', someone('countyAdmin', 'region', '330226')],
  ['the city above it', someone('cityAdmin', 'region', '3302')],
  ['another town', someone('townHandler', 'region', otherTown)],
  ['an officer of the employer’s union', async (filed) => someone('unionOfficer', 'union', filed.stage.unionId)(filed)],
  ['a partner department', someone('partnerAgency', 'region', '330226')],
  ['an operator with raw database access', operator],
];

const lineOf = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const tableOf = async (): Promise<string> => {
  const filed = await Promise.all(identities.map(filedAs));
  const rows: string[] = [];
  for (const [name, view] of viewers) {
    const cells: string[] = [];
    for (const one of filed) cells.push(await view(one));
    rows.push(lineOf([name, ...cells]));
  }
  return [lineOf(['who', ...identities]), lineOf(['---', ...identities.map(() => '---')]), ...rows].join('\n');
};

const begin = '<!-- made by tests/trust/privacy-table.test.ts with UPDATE_DOCS=1 -->';
const end = '<!-- end of the table -->';

describe('docs/privacy.md', () => {
  it('says who can see what of a grievance, as the functions answer it', async () => {
    const table = await tableOf();
    const text = readFileSync(file, 'utf8');
    const made = `${text.slice(0, text.indexOf(begin))}${begin}\n${table}\n${text.slice(text.indexOf(end))}`;
    if (process.env.UPDATE_DOCS === '1') writeFileSync(file, made);
    expect(readFileSync(file, 'utf8')).toBe(made);
  }, 60_000);
});
