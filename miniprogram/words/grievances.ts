import type { Danger, GrievanceGrade } from '@shared/features/grievances/grade';
import type { RoutingReason } from '@shared/features/grievances/routing';
import type { TicketState } from '@shared/features/grievances/states';
import { chinaDay } from '@shared/time/china-day';
import type { Tone } from '@/ui/tag';
import { dayWords, momentWords } from './dates';
import { matterWord } from './matters';
import { yuanWords } from './money';

export const stages = ['提交', '受理', '办理', '确认'] as const;

const stateWords: Readonly<Record<TicketState, string>> = {
  SUBMITTED: '等待受理',
  REOPENED: '上一级重新办理',
  ACCEPTED: '正在办理',
  WAITING_FOR_WORKER: '等职工回答',
  RESOLVED: '等职工确认',
  CLOSED: '已办结',
};

/** The same, said to the worker. */
const ownStateWords: Readonly<Record<TicketState, string>> = {
  ...stateWords,
  WAITING_FOR_WORKER: '等您回答',
  RESOLVED: '等您确认',
};

export const gradeWords: Readonly<Record<GrievanceGrade, string>> = { CRITICAL: '重大', MAJOR: '较大', NORMAL: '一般' };

export const dangerWords: Readonly<Record<Danger, string>> = {
  DANGER_TO_LIFE: '有生命危险',
  STOPPAGE: '停工、集体讨薪',
  SELF_HARM: '有人想不开',
  EMPLOYER_FLED: '老板跑了',
  MINOR: '涉及未满 18 岁',
  RETALIATION: '被打击报复',
};

export const identityWords = { named: '实名', confidential: '保密' } as const;

export interface RowWords {
  readonly title: string;
  readonly note: string;
  readonly detail: string;
  readonly tag: string;
  readonly tone: Tone;
}

interface TicketInRow {
  readonly matter: string;
  readonly state: TicketState;
  readonly officeName: string;
  readonly dueAt: string | null;
  readonly isOverdue: boolean;
  readonly employerName: string | null;
  readonly filedAt: string;
}

/** Who owes what by when, in one line. */
export const dueSentence = (state: TicketState, dueAt: string | null, now: Date): string => {
  if (state === 'CLOSED') return '已经办结';
  if (dueAt === null) return '正在安排时间';
  const when = momentWords(dueAt, now);
  if (state === 'ACCEPTED') return `最晚 ${when} 前答复`;
  if (state === 'WAITING_FOR_WORKER') return `请在 ${when} 前回答`;
  if (state === 'RESOLVED') return `请在 ${when} 前确认`;
  return `最晚 ${when} 前受理`;
};

const toneOf = ({ state, isOverdue }: Pick<TicketInRow, 'state' | 'isOverdue'>): Tone => {
  if (isOverdue) return 'overdue';
  if (state === 'CLOSED') return 'confirmed';
  return state === 'WAITING_FOR_WORKER' || state === 'RESOLVED' ? 'waiting' : 'plain';
};

export const ownerWords = (officeName: string, handlerName: string | null): string =>
  handlerName ? `${officeName}，${handlerName}经办` : officeName;

const titleOf = ({ matter, employerName }: Pick<TicketInRow, 'matter' | 'employerName'>): string =>
  employerName ? `${matterWord(matter)} · ${employerName}` : matterWord(matter);

const filedSentence = ({ filedAt }: TicketInRow, now: Date): string =>
  `${dayWords(chinaDay(new Date(filedAt)), now)} 提交`;

/** A ticket in its worker's list. */
export const ownTicketWords = (ticket: TicketInRow, now: Date): RowWords => ({
  title: titleOf(ticket),
  note: ticket.state === 'CLOSED' ? `${ticket.officeName}办理` : `${ticket.officeName}在办`,
  detail: ticket.state === 'CLOSED' ? filedSentence(ticket, now) : dueSentence(ticket.state, ticket.dueAt, now),
  tag: ticket.isOverdue ? '已超期' : ownStateWords[ticket.state],
  tone: toneOf(ticket),
});

/** A ticket in an office's list. */
export const officeTicketWords = (
  ticket: TicketInRow & { grade: GrievanceGrade; headcount: number; amountInFen: number | null; isCopied: boolean },
  now: Date,
): RowWords => ({
  title: titleOf(ticket),
  note: [
    `${gradeWords[ticket.grade]}`,
    `${ticket.headcount} 人`,
    ticket.amountInFen === null ? null : yuanWords(ticket.amountInFen),
    ticket.isCopied ? `抄送，${ticket.officeName}在办` : null,
  ]
    .filter(Boolean)
    .join(' · '),
  detail: officeDueSentence(ticket, now),
  tag: ticket.isOverdue ? '已超期' : stateWords[ticket.state],
  tone: toneOf(ticket),
});

export const officeDueSentence = (
  { state, dueAt, isOverdue }: Pick<TicketInRow, 'state' | 'dueAt' | 'isOverdue'>,
  now: Date,
): string => {
  if (state === 'CLOSED' || dueAt === null) return '已经办结';
  const when = momentWords(dueAt, now);
  if (state === 'WAITING_FOR_WORKER') return `等职工回答到 ${when}`;
  if (state === 'RESOLVED') return `等职工确认，${when} 提醒`;
  const what = state === 'ACCEPTED' ? '办结' : '受理';
  return isOverdue ? `应在 ${when} 前${what}` : `${when} 前${what}`;
};

/** What happens after this, said to the worker or to the office. */
export const nextStepSentence = (state: TicketState, officeName: string, isMine: boolean): string => {
  const sentences: Readonly<Record<TicketState, string>> = {
    SUBMITTED: `${officeName}受理，受理后开始办理。过了时间没人受理，会自动告诉上一级。`,
    REOPENED: `上一级已经接手，由${officeName}重新受理。`,
    ACCEPTED: `${officeName}核实、协调，把结果告诉${isMine ? '您' : '职工'}。`,
    WAITING_FOR_WORKER: isMine
      ? '办理的人在等您回答下面的问题。回答以后接着办。'
      : '等职工回答问题。超过时间没有回答，接着办理。',
    RESOLVED: isMine ? '请您看看结果，说一声解决了没有。' : '等职工确认是否解决。',
    CLOSED: isMine ? '这件事办完了。需要时可以再反映。' : '职工已经确认，全部办完。',
  };
  return sentences[state];
};

export const stageSentence = (state: TicketState, isMine: boolean): string =>
  `进度：${(isMine ? ownStateWords : stateWords)[state]}`;

const reasons: Readonly<Record<RoutingReason['rule'], (officeName: string) => string>> = {
  WORKPLACE_TOWN: (name) => `按上班的地方，归${name}管。`,
  CRITICAL_TO_COUNTY: (name) => `情况紧急，直接交给${name}。`,
  NO_LIVING_HANDLER: (name) => `${name}现在没有人值守，所以交给上一级。`,
  CITY_WITHOUT_HANDLER: (name) => `由${name}直接接收，并提醒安排人办理。`,
};

export const reasonSentence = ({ rule, officeName }: RoutingReason): string => reasons[rule](officeName);

export const words = {
  mine: '我的诉求',
  progress: '诉求进展',
  newOne: '反映问题',
  noneTitle: '还没有反映过问题',
  none: '工资、合同、工伤、休假……上班遇到难处都可以在这里说。提交后马上有单号，看得到谁在办、什么时候答复。',
  number: '单号',
  owner: '谁在办理',
  due: '什么时候',
  next: '下一步',
  overdue: '已经超过时间',
  overdueSentence: '这件事已经超过时间，上一级已经知道。您不用做什么，也可以打电话催。',
  overdueForOffice: '请马上办理。上一级总工会已经知道。',
  matter: '什么事',
  provisional: '明年的放假安排还没公布，这个时间是暂定的。',
  callOffice: '打电话给办理单位',
  facts: '反映的内容',
  employer: '单位',
  workplace: '上班地点',
  amount: '金额',
  headcount: '人数',
  identity: '身份',
  dangers: '紧急情况',
  photos: '照片',
  contact: '联系人',
  whyHere: '为什么由这里办理',
  copied: '同时知道的单位',
  timeline: '办理经过',
  confidentialNote: '对单位和其他办事机构保密，只有办理单位知道是谁。',
} as const;

export const people = (count: number): string => `${count.toLocaleString('zh-CN')} 人`;
