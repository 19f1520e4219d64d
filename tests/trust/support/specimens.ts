import type { Scope } from '@shared/access/roles';
import { listAgencies } from '@shared/features/agencies/contract';
import { listDistrictUnions } from '@shared/features/districts/contract';
import * as callBacks from '@shared/features/grievances/call-back-contract';
import * as grievances from '@shared/features/grievances/contract';
import * as handing from '@shared/features/grievances/handing-contract';
import { readEvidencePack, readLetter } from '@shared/features/grievances/papers-contract';
import * as people from '@shared/features/grievances/people-contract';
import * as promises from '@shared/features/grievances/promise-contract';
import * as protection from '@shared/features/grievances/protection-contract';
import * as referrals from '@shared/features/grievances/referral-contract';
import * as resolving from '@shared/features/grievances/resolving-contract';
import { suggestMatter } from '@shared/features/grievances/suggestion-contract';
import * as membership from '@shared/features/membership/contract';
import * as messages from '@shared/features/messages/contract';
import { readHome } from '@shared/features/people/contract';
import { keepPhoto, keepPhotoAnonymously } from '@shared/features/photos/contract';
import * as posts from '@shared/features/posts/contract';
import { searchUnions } from '@shared/features/unions/contract';
import * as visits from '@shared/features/visits/contract';
import type { AnyAction } from '@shared/kernel/contract';
import { ninghai, xidian } from '../../support/seed';
import type { Person } from '../../support/world';
import type { Stage } from './stage';
import * as make from './stage';

/** A good call of one action: its input on a fresh thing, who the thing belongs to, and where it stands. */
export interface Call {
  readonly input: Record<string, unknown>;
  /** Somebody who may make it. */
  readonly by: Person;
  readonly subject: {
    readonly ownedBy: Person | null;
    readonly places: readonly Scope[];
    readonly regionCode: string | null;
  };
  /** The id in the input that names the thing, for guessing others. */
  readonly idField?: string;
}

export interface Specimen {
  readonly name: string;
  readonly action: AnyAction;
  /** thing: about one thing · list: shows the caller's part, and `shows` says whether it holds the thing · open: needs no role. */
  readonly kind: 'thing' | 'list' | 'open';
  make(stage: Stage): Promise<Call>;
  readonly shows?: (value: never, call: Call) => boolean;
  /** True when the levels above see the thing in this list; otherwise only the place itself does. */
  readonly isSeenFromAbove?: boolean;
}

const town: Scope = { kind: 'region', id: xidian };
const atTown = { ownedBy: null, places: [town], regionCode: xidian };
const county: Scope = { kind: 'region', id: ninghai };
const nowhere = { ownedBy: null, places: [], regionCode: null };
const here = { longitude: 121.43, latitude: 29.29 };

const open = (action: AnyAction, input: (stage: Stage, by: Person) => Promise<object> | object): Specimen => ({
  name: action.name,
  action,
  kind: 'open',
  make: async (stage) => {
    const by = await stage.freshWorker();
    return { input: { ...(await input(stage, by)) }, by, subject: { ...nowhere, ownedBy: by } };
  },
});

type Ticket = (stage: Stage, worker: Person) => Promise<string>;

const officeTask = (action: AnyAction, ticket: Ticket, more: object = {}): Specimen => ({
  name: action.name,
  action,
  kind: 'thing',
  make: async (stage) => ({
    input: { ticketId: await ticket(stage, await stage.freshWorker()), ...more },
    by: stage.handler,
    subject: { ownedBy: null, places: [town], regionCode: xidian },
    idField: 'ticketId',
  }),
});

/** What the office of the county does to a town's ticket. */
const countyTask = (
  action: AnyAction,
  ticket: (stage: Stage, worker: Person) => Promise<{ ticketId: string } & object>,
  more: object = {},
): Specimen => ({
  name: action.name,
  action,
  kind: 'thing',
  make: async (stage) => ({
    input: { ...(await ticket(stage, await stage.freshWorker())), ...more },
    by: await stage.world.person({ name: '县管理三', roles: [{ role: 'countyAdmin', scope: make.places.county }] }),
    subject: { ownedBy: null, places: [county], regionCode: xidian },
    idField: 'ticketId',
  }),
});

const workerTask = (action: AnyAction, ticket: Ticket, more: object = {}): Specimen => ({
  name: action.name,
  action,
  kind: 'thing',
  make: async (stage) => {
    const by = await stage.freshWorker();
    const subject = { ownedBy: by, places: [town], regionCode: xidian };
    return { input: { ticketId: await ticket(stage, by), ...more }, by, subject, idField: 'ticketId' };
  },
});

const agencyTask = (action: AnyAction, more: object = {}): Specimen => ({
  name: action.name,
  action,
  kind: 'thing',
  make: async (stage) => ({
    input: { ticketId: await make.referredTicket(stage, await stage.freshWorker()), ...more },
    by: stage.inspector,
    subject: { ownedBy: null, places: [{ kind: 'agency', id: stage.agencyId }], regionCode: null },
    idField: 'ticketId',
  }),
});

/** One more word of the same office on a ticket, made with what the stage has. */
const withStage = (action: AnyAction, ticket: Ticket, input: (stage: Stage) => object): Specimen => {
  const task = officeTask(action, ticket);
  return {
    ...task,
    make: async (stage) => {
      const call = await task.make(stage);
      return { ...call, input: { ...call.input, ...input(stage) } };
    },
  };
};

const byColleague = (specimen: Specimen): Specimen => ({
  ...specimen,
  make: async (stage) => ({ ...(await specimen.make(stage)), by: stage.colleague }),
});

const ownTask = (action: AnyAction, ticket: Ticket): Specimen => ({
  ...workerTask(action, ticket),
  make: async (stage) => {
    const by = await stage.freshWorker();
    const subject = { ownedBy: by, places: [], regionCode: null };
    return { input: { ticketId: await ticket(stage, by) }, by, subject, idField: 'ticketId' };
  },
});

const unionPlaces = ({ unionId, districtId }: Stage): Scope[] => [
  { kind: 'union', id: unionId },
  { kind: 'district', id: districtId },
];

const codeTask = (action: AnyAction): Specimen => ({
  name: action.name,
  action,
  kind: 'thing',
  make: async (stage) => ({
    input: { codeId: (await make.issuedCode(stage)).codeId },
    by: stage.officer,
    subject: { ownedBy: null, places: unionPlaces(stage), regionCode: xidian },
    idField: 'codeId',
  }),
});

const issue = (kind: 'union' | 'district' | 'post'): Specimen => ({
  name: `codes.issue for a ${kind}`,
  action: membership.issueCode,
  kind: 'thing',
  make: async (stage) => {
    const id = { union: stage.unionId, district: stage.districtId, post: stage.postId }[kind];
    const places = kind === 'union' ? unionPlaces(stage) : [{ kind, id }];
    const keeper = await stage.world.person({
      name: '县管理二',
      roles: [{ role: 'countyAdmin', scope: make.places.county }],
    });
    return { input: { kind, id }, by: keeper, subject: { ownedBy: null, places, regionCode: xidian }, idField: 'id' };
  },
});

const rowsOf = (value: never): Record<string, unknown>[] => (value as { rows: Record<string, unknown>[] }).rows;

/** One good call of every action there is. */
export const specimens: readonly Specimen[] = [
  open(readHome, () => ({})),
  open(membership.readCode, async (stage) => ({ code: (await make.issuedCode(stage)).code })),
  open(membership.applyForMembership, (stage) => make.application(stage)),
  open(membership.readMyMembership, () => ({})),
  open(searchUnions, () => ({ text: '海曦' })),
  open(grievances.fileGrievance, () => make.grievance),
  open(grievances.listMyGrievances, () => ({})),
  open(posts.nearestPosts, () => ({ at: here })),
  open(posts.readPost, ({ postId }) => ({ postId })),
  open(messages.listMessages, () => ({})),
  open(messages.markMessagesRead, async (stage, by) => ({ messageIds: [await make.receivedMessage(stage, by)] })),
  open(messages.subscribe, () => ({ templates: ['progress'] })),
  open(keepPhoto, () => ({ base64: make.photoBase64 })),
  open(keepPhotoAnonymously, () => ({ base64: make.photoBase64 })),
  open(protection.fileAnonymously, () => make.anonymous),
  open(protection.openByReceipt, (stage, by) => make.receipt(stage, by)),
  open(protection.writeByReceipt, async (stage, by) => ({ ...(await make.receipt(stage, by)), text: '还没有发。' })),
  open(protection.answerByReceipt, async (stage, by) => {
    const { world, handler } = stage;
    const made = await make.receiptAfter(
      stage,
      by,
      (ticketId) => world.as(handler).must(grievances.acceptTicket, { ticketId }),
      (ticketId) => world.as(handler).must(grievances.askWorker, { ticketId, text: '工资条还在吗？' }),
    );
    return { ...made, text: '还在。' };
  }),
  open(protection.confirmByReceipt, async (stage, by) => {
    const { world, handler } = stage;
    const made = await make.receiptAfter(
      stage,
      by,
      (ticketId) => world.as(handler).must(grievances.acceptTicket, { ticketId }),
      (ticketId) => world.as(handler).must(grievances.recordOutcome, { ticketId, ...make.outcome }),
    );
    return { ...made, solved: 'yes' };
  }),
  open(protection.revealByReceipt, async (stage, by) => {
    const { world, handler } = stage;
    const accept = (ticketId: string) => world.as(handler).must(grievances.acceptTicket, { ticketId });
    return { ...(await make.receiptAfter(stage, by, accept)), ...make.contact };
  }),
  open(protection.readFigures, () => ({ month: '2026-02' })),
  ownTask(protection.unsealMine, make.sealedTicket),
  ownTask(protection.listContactLooks, make.filedTicket),
  issue('union'),
  issue('district'),
  issue('post'),
  codeTask(membership.revokeCode),
  codeTask(membership.codeImage),
  {
    name: 'codes.list',
    action: membership.listCodes,
    kind: 'list',
    isSeenFromAbove: true,
    make: async (stage) => {
      const { codeId } = await make.issuedCode(stage);
      const subject = { ownedBy: null, places: unionPlaces(stage), regionCode: xidian };
      return { input: {}, by: stage.officer, subject, marker: codeId } as Call;
    },
    shows: (value, call) => rowsOf(value).some(({ codeId }) => codeId === (call as Call & { marker: string }).marker),
  },
  {
    name: 'membership.queue',
    action: membership.listApplications,
    kind: 'list',
    make: async (stage) => {
      const marker = await make.applied(stage, await stage.freshWorker());
      const places: Scope[] = [{ kind: 'union', id: stage.unionId }];
      return { input: {}, by: stage.officer, subject: { ownedBy: null, places, regionCode: xidian }, marker } as Call;
    },
    shows: (value, call) =>
      rowsOf(value).some(({ applicationId }) => applicationId === (call as Call & { marker: string }).marker),
  },
  {
    name: 'membership.decide',
    action: membership.decideApplication,
    kind: 'thing',
    make: async (stage) => ({
      input: { applicationId: await make.applied(stage, await stage.freshWorker()), decision: 'approve' },
      by: stage.officer,
      subject: { ownedBy: null, places: [{ kind: 'union', id: stage.unionId }], regionCode: xidian },
      idField: 'applicationId',
    }),
  },
  {
    name: 'districts.unions',
    action: listDistrictUnions,
    kind: 'list',
    make: async (stage) => {
      const places: Scope[] = [{ kind: 'district', id: stage.districtId }];
      return { input: {}, by: stage.districtWorker, subject: { ownedBy: null, places, regionCode: null } };
    },
    shows: (value) => rowsOf(value).length > 0,
  },
  workerTask(grievances.readGrievance, make.filedTicket),
  workerTask(grievances.answerQuestion, make.askedTicket, { text: '有合同，在家里。' }),
  workerTask(grievances.confirmOutcome, make.resolvedTicket, { solved: 'yes' }),
  {
    name: 'tickets.inbox',
    action: grievances.listInbox,
    kind: 'list',
    make: async (stage) => {
      const marker = await make.filedTicket(stage, await stage.freshWorker());
      const subject = { ownedBy: null, places: [town], regionCode: xidian };
      return { input: {}, by: stage.handler, subject, marker } as Call;
    },
    shows: (value) => rowsOf(value).length > 0,
  },
  {
    name: 'tickets.simulate',
    action: grievances.simulateTicket,
    kind: 'thing',
    make: async (stage) => ({
      input: { matter: 'WAGE.ARREARS', workplaceTownCode: xidian },
      by: stage.handler,
      subject: { ownedBy: null, places: [town], regionCode: xidian },
    }),
  },
  open(people.findSimilar, () => ({ employerName: '宁海某某文具厂', workplaceTownCode: xidian })),
  open(people.joinGrievance, async (stage) => {
    const worker = await stage.freshWorker();
    const ticketId = await make.filedTicket(stage, worker);
    const { inviteCode } = await stage.world.as(worker).must(grievances.readGrievance, { ticketId });
    return { inviteCode, said: '我也是，两个月没发。', contactName: '李师傅', contactPhone: '13900139001' };
  }),
  open(suggestMatter, () => ({ text: '老板三个月没发工资了' })),
  workerTask(readEvidencePack, make.acceptedTicket),
  workerTask(people.withdrawGrievance, make.filedTicket, { reason: 'SOLVED_OTHERWISE' }),
  workerTask(people.reopenGrievance, make.closedTicket, { text: '又不发了。' }),
  officeTask(people.suggestMerges, make.filedTicket),
  {
    name: 'tickets.recordShares',
    action: people.recordShares,
    kind: 'thing',
    make: async (stage) => {
      const ticketId = await make.joinedTicket(stage, await stage.freshWorker());
      const input = { ticketId, shares: [{ grievanceId: ticketId, agreedInFen: 100 }] };
      return { input, by: stage.handler, subject: atTown, idField: 'ticketId' };
    },
  },
  {
    name: 'tickets.split',
    action: people.splitTicket,
    kind: 'thing',
    make: async (stage) => {
      const ticketId = await make.joinedTicket(stage, await stage.freshWorker());
      const grievanceIds = await make.joinedIdsOf(stage, ticketId);
      return {
        input: { ticketId, grievanceIds, reason: '是另一件事' },
        by: stage.handler,
        subject: atTown,
        idField: 'ticketId',
      };
    },
  },
  {
    name: 'tickets.merge',
    action: people.mergeTickets,
    kind: 'thing',
    make: async (stage) => {
      const [ticketId, intoTicketId] = [
        await make.filedTicket(stage, await stage.freshWorker()),
        await make.filedTicket(stage, await stage.freshWorker()),
      ];
      return { input: { ticketId, intoTicketId }, by: stage.handler, subject: atTown, idField: 'ticketId' };
    },
  },
  {
    name: 'desk.file',
    action: people.fileAtDesk,
    kind: 'thing',
    make: async (stage) => ({
      input: { ...make.grievance, channel: 'hotline', hasConsent: true },
      by: await stage.world.person({ name: '坐席', roles: [{ role: 'hotlineAgent', scope: make.places.county }] }),
      subject: atTown,
    }),
  },
  {
    name: 'desk.calls',
    action: people.findCalls,
    kind: 'list',
    isSeenFromAbove: true,
    make: async (stage) => {
      await make.filedTicket(stage, await stage.freshWorker());
      const by = await stage.world.person({
        name: '坐席',
        roles: [{ role: 'hotlineAgent', scope: make.places.county }],
      });
      return { input: { phone: make.grievance.contactPhone }, by, subject: atTown };
    },
    shows: (value) => rowsOf(value).length > 0,
  },
  officeTask(protection.readContact, make.filedTicket, { reason: 'CALL_BACK' }),
  officeTask(grievances.acceptTicket, make.filedTicket),
  officeTask(grievances.replyToTicket, make.acceptedTicket, { text: '已联系单位，明天下午当面谈。' }),
  officeTask(grievances.askWorker, make.acceptedTicket, { text: '工资条还在吗？' }),
  officeTask(grievances.recordOutcome, make.acceptedTicket, make.outcome),
  open(listAgencies, () => ({ countyCode: make.places.county.id })),
  officeTask(resolving.logContact, make.acceptedTicket, make.contactMade),
  officeTask(resolving.mediateTicket, make.acceptedTicket, make.mediation),
  officeTask(resolving.resumeTicket, make.mediatedTicket, { text: '调解没有谈成，接着办。' }),
  officeTask(resolving.issueLetter, make.acceptedTicket, make.letter),
  {
    name: 'tickets.letter',
    action: readLetter,
    kind: 'thing',
    make: async (stage) => ({
      input: await make.issuedLetter(stage, await stage.freshWorker()),
      by: stage.handler,
      subject: atTown,
      idField: 'ticketId',
    }),
  },
  withStage(referrals.proposeReferral, make.acceptedTicket, make.referral),
  workerTask(referrals.answerReferral, make.proposedTicket, { isGranted: true }),
  {
    name: 'referrals.list',
    action: referrals.listReferrals,
    kind: 'list',
    make: async (stage) => {
      await make.referredTicket(stage, await stage.freshWorker());
      const places: Scope[] = [{ kind: 'agency', id: stage.agencyId }];
      return { input: {}, by: stage.inspector, subject: { ownedBy: null, places, regionCode: null } };
    },
    shows: (value) => rowsOf(value).length > 0,
  },
  agencyTask(referrals.readReferral),
  agencyTask(referrals.answerAsAgency, { decision: 'accept', text: '已经立案。' }),
  officeTask(promises.promisePayment, make.acceptedTicket, make.promise),
  officeTask(promises.recordPayment, make.promisedTicket, { position: 0, paidInFen: 100, paidOn: '2026-03-02' }),
  workerTask(promises.confirmPayment, make.promisedTicket, { position: 0, received: 'yes' }),
  {
    name: 'tickets.callBacks',
    action: callBacks.listCallBacks,
    kind: 'list',
    isSeenFromAbove: true,
    make: async (stage) => {
      await make.resolvedTicket(stage, await stage.freshWorker());
      return { input: {}, by: stage.colleague, subject: { ownedBy: null, places: [town], regionCode: xidian } };
    },
    shows: (value) => rowsOf(value).length > 0,
  },
  byColleague(
    officeTask(callBacks.callBack, make.resolvedTicket, { result: 'NOT_REACHED', text: '打了两次没有人接。' }),
  ),
  officeTask(callBacks.closeBySilence, make.silentTicket, { text: '三天都没有人接，先办结。' }),
  officeTask(handing.notAcceptTicket, make.filedTicket, { reason: 'NOT_LABOUR', text: '是邻里纠纷，不是劳动关系。' }),
  {
    name: 'tickets.assign',
    action: handing.assignTickets,
    kind: 'thing',
    make: async (stage) => ({
      input: {
        ticketIds: [await make.filedTicket(stage, await stage.freshWorker())],
        handlerAccountId: stage.handler.accountId,
      },
      by: stage.handler,
      subject: { ownedBy: null, places: [town], regionCode: xidian },
      idField: 'ticketIds',
    }),
  },
  {
    name: 'tickets.colleagues',
    action: handing.listColleagues,
    kind: 'list',
    make: async (stage) =>
      ({
        input: {},
        by: stage.handler,
        subject: { ownedBy: null, places: [town], regionCode: xidian },
        marker: stage.handler.accountId,
      }) as Call,
    shows: (value, call) =>
      rowsOf(value).some(({ accountId }) => accountId === (call as Call & { marker: string }).marker),
  },
  officeTask(handing.regradeTicket, make.filedTicket, { grade: 'MAJOR', reason: '又有人反映，按较大办。' }),
  officeTask(handing.transferTicket, make.filedTicket, { toRegionCode: ninghai, reason: '单位在县里登记。' }),
  officeTask(handing.returnTicket, make.filedTicket, { reason: '上班的地方不在本镇。' }),
  officeTask(handing.requestExtension, make.acceptedTicket, { workingDays: 5, reason: '单位负责人出差，下周回来。' }),
  countyTask(handing.decideExtension, make.extensionAsked, { isGranted: true, reason: '情况属实，同意。' }),
  officeTask(handing.inviteCoHandler, make.acceptedTicket, {
    officeRegionCode: ninghai,
    task: '请查单位的用工备案。',
    dueInWorkingDays: 3,
  }),
  countyTask(handing.answerAsCoHandler, make.coHandlerAsked, { decision: 'agree', text: '可以，明天去查。' }),
  {
    name: 'tickets.counts',
    action: handing.countTickets,
    kind: 'list',
    make: async (stage) => {
      await make.filedTicket(stage, await stage.freshWorker());
      return { input: {}, by: stage.handler, subject: { ownedBy: null, places: [town], regionCode: xidian } };
    },
    shows: (value) => (value as { open: number }).open > 0,
  },
  {
    name: 'visits.log',
    action: visits.logVisit,
    kind: 'thing',
    make: async (stage) => {
      const subject = {
        ownedBy: null,
        places: [{ kind: 'district' as const, id: stage.districtId }],
        regionCode: xidian,
      };
      return { input: make.visit(stage), by: stage.districtWorker, subject };
    },
  },
  {
    name: 'visits.mine',
    action: visits.listMyVisits,
    kind: 'list',
    make: async (stage) => {
      await make.loggedVisit(stage);
      return { input: {}, by: stage.districtWorker, subject: nowhere };
    },
    shows: (value) => rowsOf(value).length > 0,
  },
  {
    name: 'visits.read',
    action: visits.readVisit,
    kind: 'thing',
    make: async (stage) => {
      const place: Scope = { kind: 'district', id: stage.districtId };
      const by = await stage.world.person({ name: '叶片区二', roles: [{ role: 'districtWorker', scope: place }] });
      const { visitId } = await stage.world.as(by).must(visits.logVisit, make.visit(stage));
      return {
        input: { visitId },
        by,
        subject: { ownedBy: by, places: [place], regionCode: xidian },
        idField: 'visitId',
      };
    },
  },
];
