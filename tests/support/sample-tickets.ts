import type { listInbox, readGrievance } from '@shared/features/grievances/contract';
import { transitions } from '@shared/features/grievances/states';
import type { OutputOf } from '@shared/kernel/contract';

type InboxRow = OutputOf<typeof listInbox>['rows'][number];
type Ticket = OutputOf<typeof readGrievance>;

/** One row as the cloud answers it; names are as long as long names are. */
export const sampleRow = (position = 1, more: Partial<InboxRow> = {}): InboxRow => ({
  ticketId: `ticket-${position}`,
  number: '20261116-7K3QF-C',
  matter: 'WAGE.ARREARS',
  grade: 'NORMAL',
  state: 'SUBMITTED',
  step: 1,
  officeName: '西店镇总工会',
  dueAt: '2026-11-18T09:30:00.000Z',
  isOverdue: false,
  employerName: '风筝线集装箱运输有限公司',
  headcount: 8,
  amountInFen: 12_600_000,
  filedAt: '2026-11-16T01:30:00.000Z',
  isFiledForMe: false,
  isCopied: false,
  dueFor: 'accept',
  hasVisit: false,
  ...more,
});

const mayNothing = Object.fromEntries(Object.keys(transitions).map((name) => [name, false])) as Ticket['may'];

/** One whole ticket as its worker reads it. */
export const sampleTicket = (more: Partial<Ticket> = {}): Ticket => {
  const { isCopied: _, dueFor: __, hasVisit: ___, ...row } = sampleRow();
  return {
    ...row,
    said: '9 月和 10 月的运费没有结，找过车队两次。',
    identity: 'named',
    dangers: [],
    workplaceTownCode: '330226111',
    photoUrls: [],
    owner: { officeName: '西店镇总工会', handlerName: null, phone: '0574-65170000' },
    copiedOffices: [],
    acceptDueAt: '2026-11-18T09:30:00.000Z',
    finishDueAt: '2026-12-07T09:30:00.000Z',
    isDueCertain: true,
    why: [{ rule: 'WORKPLACE_TOWN', officeName: '西店镇总工会' }],
    tried: [],
    timeline: [{ at: '2026-11-16T01:30:00.000Z', kind: 'filed', by: 'worker', text: null, details: {} }],
    question: null,
    outcome: null,
    contact: { name: '老**', phone: '*******0001', isMasked: true },
    visit: null,
    channel: 'miniProgram',
    handovers: [],
    coHandlers: [],
    extension: null,
    contacts: [],
    outside: null,
    referrals: [],
    letters: [],
    instalments: [],
    callBacks: [],
    refusal: null,
    mergedInto: null,
    inviteCode: null,
    grievanceCount: 1,
    joined: [],
    myShare: null,
    isMine: true,
    may: mayNothing,
    asOf: '2026-11-16T02:00:00.000Z',
    ...more,
  };
};

export const may = (...deeds: readonly (keyof typeof mayNothing)[]): Ticket['may'] => ({
  ...mayNothing,
  ...Object.fromEntries(deeds.map((deed) => [deed, true])),
});
