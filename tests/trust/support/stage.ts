import type { Scope } from '@shared/access/roles';
import { callBack } from '@shared/features/grievances/call-back-contract';
import {
  acceptTicket,
  askWorker,
  confirmOutcome,
  fileGrievance,
  readGrievance,
  recordOutcome,
} from '@shared/features/grievances/contract';
import { inviteCoHandler, requestExtension } from '@shared/features/grievances/handing-contract';
import { joinGrievance } from '@shared/features/grievances/people-contract';
import { promisePayment } from '@shared/features/grievances/promise-contract';
import { fileAnonymously, openByReceipt } from '@shared/features/grievances/protection-contract';
import { answerReferral, proposeReferral } from '@shared/features/grievances/referral-contract';
import { issueLetter, mediateTicket } from '@shared/features/grievances/resolving-contract';
import { applyForMembership, issueCode } from '@shared/features/membership/contract';
import { logVisit } from '@shared/features/visits/contract';
import { idNumberCheckCharacter } from '@shared/people/id-number';
import { type Message, messagesSpec } from '../../../cloudfunctions/features/messages/store';
import { jpeg } from '../../support/pictures';
import { ningbo, ninghai, xidian } from '../../support/seed';
import { aWorld, type Person, role, type World } from '../../support/world';

/** A small city with somebody in every place that the actions are about. */
export interface Stage {
  readonly world: World;
  readonly unionId: string;
  readonly districtId: string;
  readonly postId: string;
  readonly agencyId: string;
  readonly officer: Person;
  readonly districtWorker: Person;
  readonly handler: Person;
  /** Somebody of the department. */
  readonly inspector: Person;
  /** Of the handler's office, and never the handler. */
  readonly colleague: Person;
  freshWorker(): Promise<Person>;
}

export const places = {
  region: { kind: 'region', id: xidian },
  county: { kind: 'region', id: ninghai },
  city: { kind: 'region', id: ningbo },
} as const satisfies Record<string, Scope>;

export const aStage = async (): Promise<Stage> => {
  const world = await aWorld();
  const { seed } = world;
  await seed.offices();
  const districtId = await seed.district('滨海片区');
  const unionId = await seed.union({ name: '宁波海曦汽车配件有限公司工会', districtId });
  const postId = await seed.post({ name: '西店司机之家', townCode: xidian });
  const agencyId = await seed.agency('LABOUR_INSPECTION', '宁海县劳动保障监察大队');
  const officer = await world.person({ name: '沈工会', roles: [role('unionOfficer', 'union', unionId)] });
  const districtWorker = await world.person({
    name: '叶片区',
    roles: [role('districtWorker', 'district', districtId)],
  });
  const handler = await world.person({ name: '何镇办', roles: [role('townHandler', 'region', xidian)] });
  const inspector = await world.person({ name: '严监察', roles: [role('partnerAgency', 'agency', agencyId)] });
  const colleague = await world.person({ name: '顾同事', roles: [role('townHandler', 'region', xidian)] });
  await world.person({ name: '县管理', roles: [role('countyAdmin', 'region', ninghai)] });
  await world.person({ name: '市管理', roles: [role('cityAdmin', 'region', ningbo)] });
  let count = 0;
  return {
    world,
    unionId,
    districtId,
    postId,
    agencyId,
    officer,
    districtWorker,
    handler,
    inspector,
    colleague,
    freshWorker: () => world.person({ name: `工友${++count}` }),
  };
};

let idCount = 0;
/** An invented, valid ID number that nobody else in the test run has. */
export const freshIdNumber = (): string => {
  const serial = String(++idCount).padStart(3, '0');
  const body = `33022619${70 + Math.floor(idCount / 1000)}0615${serial}`;
  return `${body}${idNumberCheckCharacter(body)}`;
};

export const application = (stage: Pick<Stage, 'unionId'>) => ({
  unionId: stage.unionId,
  name: '林小满',
  idNumber: freshIdNumber(),
  phone: '13800138000',
  workerGroup: 'COURIER' as const,
  consents: { rules: true, idNumber: true, textVersion: '2026-11' },
});

export const grievance = {
  matter: 'WAGE.ARREARS',
  said: '公司拖欠三个月工资，一共十二万六千元。',
  employerName: '宁海某某文具厂',
  workplaceTownCode: xidian,
  amountInFen: 12_600_000,
  headcount: 6,
  contactName: '周师傅',
  contactPhone: '13900139000',
};

export const visit = (stage: Pick<Stage, 'unionId' | 'world'>) => ({
  unionId: stage.unionId,
  visitedAt: stage.world.now().toISOString(),
  purposes: ['HEAR_GRIEVANCES' as const],
  peopleMet: 3,
  found: '有工人反映工资没有按时发。',
});

/** A smallest JPEG. */
export const photoBase64 = jpeg().toString('base64');

export const filedTicket = async ({ world }: Stage, worker: Person): Promise<string> =>
  (await world.as(worker).must(fileGrievance, grievance)).ticketId;

export const acceptedTicket = async (stage: Stage, worker: Person): Promise<string> => {
  const ticketId = await filedTicket(stage, worker);
  await stage.world.as(stage.handler).must(acceptTicket, { ticketId });
  return ticketId;
};

export const extensionAsked = async (stage: Stage, worker: Person) => {
  const ticketId = await acceptedTicket(stage, worker);
  await stage.world.as(stage.handler).must(requestExtension, { ticketId, workingDays: 5, reason: '单位负责人出差。' });
  return { ticketId };
};

/** A town's ticket with which the county is asked to help. */
export const coHandlerAsked = async (stage: Stage, worker: Person) => {
  const ticketId = await acceptedTicket(stage, worker);
  const ask = { ticketId, officeRegionCode: ninghai, task: '请查用工备案。', dueInWorkingDays: 3 };
  await stage.world.as(stage.handler).must(inviteCoHandler, ask);
  const { coHandlers } = await stage.world.as(stage.handler).must(readGrievance, { ticketId });
  return { ticketId, coHandlerId: coHandlers[0]?.coHandlerId ?? '' };
};

export const askedTicket = async (stage: Stage, worker: Person): Promise<string> => {
  const ticketId = await acceptedTicket(stage, worker);
  await stage.world.as(stage.handler).must(askWorker, { ticketId, text: '有没有劳动合同？' });
  return ticketId;
};

export const outcome = { result: 'SOLVED' as const, summary: '已补发全部工资。' };

const { contactName: _, contactPhone: __, ...said } = grievance;
const passphrase = '老家门口的大樟树';
export const anonymous = { ...said, passphrase };
export const contact = { contactName: '周师傅', contactPhone: '13900139000' };

export const receipt = async ({ world }: Stage, worker: Person): Promise<{ code: string; passphrase: string }> => {
  const { code } = await world.as(worker).must(fileAnonymously, anonymous);
  return { code, passphrase };
};

/** Brought by a receipt, after the office did something to it. */
export const receiptAfter = async (
  stage: Stage,
  worker: Person,
  ...deeds: readonly ((ticketId: string) => Promise<unknown>)[]
): Promise<{ code: string; passphrase: string }> => {
  const made = await receipt(stage, worker);
  const { ticketId } = await stage.world.as(worker).must(openByReceipt, made);
  for (const deed of deeds) await deed(ticketId);
  return made;
};

let sealedCount = 0;

/** Each against an employer of its own: the third about one would open them all. */
export const sealedTicket = async ({ world }: Stage, worker: Person): Promise<string> => {
  const employerName = `宁海第${++sealedCount}文具厂`;
  return (await world.as(worker).must(fileGrievance, { ...grievance, employerName, identity: 'sealed' })).ticketId;
};

export const resolvedTicket = async (stage: Stage, worker: Person): Promise<string> => {
  const ticketId = await acceptedTicket(stage, worker);
  await stage.world.as(stage.handler).must(recordOutcome, { ticketId, ...outcome });
  return ticketId;
};

/** A ticket of two people. */
export const joinedTicket = async (stage: Stage, worker: Person): Promise<string> => {
  const ticketId = await acceptedTicket(stage, worker);
  const { inviteCode } = await stage.world.as(worker).must(readGrievance, { ticketId });
  const { contactName, contactPhone } = grievance;
  const said = { said: '我也是，两个月没发。', contactName, contactPhone };
  await stage.world.as(await stage.freshWorker()).must(joinGrievance, { inviteCode: inviteCode ?? '', ...said });
  return ticketId;
};

export const joinedIdsOf = async ({ world }: Stage, ticketId: string): Promise<string[]> => {
  const tickets = world.platform.database.collection<{ _id: string; joined: { grievanceId: string }[] }>('tickets');
  return ((await tickets.byId(ticketId))?.joined ?? []).map(({ grievanceId }) => grievanceId);
};

export const closedTicket = async (stage: Stage, worker: Person): Promise<string> => {
  const ticketId = await resolvedTicket(stage, worker);
  await stage.world.as(worker).must(confirmOutcome, { ticketId, solved: 'yes' });
  return ticketId;
};

export const applied = async (stage: Stage, worker: Person): Promise<string> => {
  await stage.world.as(worker).must(applyForMembership, application(stage));
  return `${await personOf(stage, worker)}-1`;
};

const personOf = async ({ world }: Stage, worker: Person): Promise<string> => {
  const account = await world.platform.database
    .collection<{ _id: string; personId: string | null }>('accounts')
    .byId(worker.accountId);
  if (!account?.personId) throw new Error('the applicant has no person');
  return account.personId;
};

export const issuedCode = ({ world, officer, unionId }: Stage) =>
  world.as(officer).must(issueCode, { kind: 'union', id: unionId });

export const loggedVisit = async (stage: Stage): Promise<string> =>
  (await stage.world.as(stage.districtWorker).must(logVisit, visit(stage))).visitId;

export const receivedMessage = async ({ world }: Stage, worker: Person): Promise<string> => {
  const _id = `m-${worker.accountId}`;
  const at = world.now().toISOString();
  await world.platform.database.collection<Message>(messagesSpec.name).insert({
    _id,
    accountId: worker.accountId,
    template: 'ticket.accepted',
    details: { number: '20260302-AAAAA-A' },
    about: null,
    at,
    newestKey: `${at}|${_id}`,
    readAt: null,
  });
  return _id;
};

export const referral = (stage: Pick<Stage, 'agencyId'>) => ({
  agencyId: stage.agencyId,
  purpose: '请监察部门查实欠薪。',
  fields: ['matter', 'employer', 'amount'] as const,
});

export const proposedTicket = async (stage: Stage, worker: Person): Promise<string> => {
  const ticketId = await acceptedTicket(stage, worker);
  const { fields, ...asked } = referral(stage);
  await stage.world.as(stage.handler).must(proposeReferral, { ticketId, ...asked, fields: [...fields] });
  return ticketId;
};

export const referredTicket = async (stage: Stage, worker: Person): Promise<string> => {
  const ticketId = await proposedTicket(stage, worker);
  await stage.world.as(worker).must(answerReferral, { ticketId, isGranted: true });
  return ticketId;
};

export const contactMade = {
  party: 'EMPLOYER' as const,
  way: 'PHONE' as const,
  on: '2026-03-02',
  summary: '老板说下周先付一半。',
};

export const letter = {
  kind: 'OPINION' as const,
  recipient: '宁海某某文具厂',
  signatory: '何主席',
  facts: '拖欠六名职工三个月工资。',
  requests: '请在三十日内付清。',
};

export const issuedLetter = async (stage: Stage, worker: Person) => {
  const ticketId = await acceptedTicket(stage, worker);
  const office = stage.world.as(stage.handler);
  await office.must(issueLetter, { ticketId, ...letter });
  const { letters } = await office.must(readGrievance, { ticketId });
  return { ticketId, letterId: letters[0]?.letterId ?? '' };
};

export const mediation = { mediator: '西店镇调解委员会', on: '2026-03-05', place: '镇政府二楼' };

export const mediatedTicket = async (stage: Stage, worker: Person): Promise<string> => {
  const ticketId = await acceptedTicket(stage, worker);
  await stage.world.as(stage.handler).must(mediateTicket, { ticketId, ...mediation });
  return ticketId;
};

export const promise = {
  summary: '公司答应分两次付清。',
  amountAgreedInFen: 12_600_000,
  instalments: [
    { amountInFen: 6_300_000, dueOn: '2026-03-20' },
    { amountInFen: 6_300_000, dueOn: '2026-04-20' },
  ],
};

export const promisedTicket = async (stage: Stage, worker: Person): Promise<string> => {
  const ticketId = await acceptedTicket(stage, worker);
  await stage.world.as(stage.handler).must(promisePayment, { ticketId, ...promise });
  return ticketId;
};

const dayInMs = 86_400_000;

/** Resolved sixteen days ago; nobody could be reached on three days since. */
export const silentTicket = async (stage: Stage, worker: Person): Promise<string> => {
  const { world } = stage;
  const today = world.now().getTime();
  const daysAgo = (count: number) => world.at(new Date(today - count * dayInMs).toISOString());
  daysAgo(16);
  const ticketId = await resolvedTicket(stage, worker);
  for (const count of [10, 5, 0]) {
    daysAgo(count);
    await world.as(stage.colleague).must(callBack, { ticketId, result: 'NOT_REACHED' });
  }
  return ticketId;
};
