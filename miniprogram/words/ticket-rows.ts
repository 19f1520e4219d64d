import type { GrievanceGrade } from '@shared/features/grievances/grade';
import { matterWord } from '@shared/features/grievances/matter-words';
import { isEnded, type TicketState } from '@shared/features/grievances/states';
import { chinaDay } from '@shared/time/china-day';
import type { Tone } from '@/ui/tag';
import { dayWords, momentWords } from './dates';
import { gradeWords, ownStateWords, stateWords } from './grievances';
import { yuanWords } from './money';

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
  if (isEnded(state)) return '已经办结';
  if (state === 'SEALED') return '密封保存，没有单位看得到';
  if (dueAt === null) return '正在安排时间';
  const when = momentWords(dueAt, now);
  if (state === 'ACCEPTED') return `最晚 ${when} 前答复`;
  if (state === 'WAITING_FOR_WORKER') return `请在 ${when} 前回答`;
  if (state === 'WAITING_OUTSIDE') return `最晚等到 ${when}`;
  if (state === 'PROMISED') return `到 ${when} 还没有付，自动重新办理`;
  if (state === 'RESOLVED') return `请在 ${when} 前确认`;
  if (state === 'NOT_ACCEPTED') return `${when} 前可以提出不同意`;
  return `最晚 ${when} 前受理`;
};

const waiting: readonly TicketState[] = [
  'WAITING_FOR_WORKER',
  'WAITING_OUTSIDE',
  'PROMISED',
  'RESOLVED',
  'NOT_ACCEPTED',
];

const toneOf = ({ state, isOverdue }: Pick<TicketInRow, 'state' | 'isOverdue'>): Tone => {
  if (isOverdue) return 'overdue';
  if (isEnded(state)) return 'confirmed';
  return waiting.includes(state) ? 'waiting' : 'plain';
};

const titleOf = ({ matter, employerName }: Pick<TicketInRow, 'matter' | 'employerName'>): string =>
  employerName ? `${matterWord(matter)} · ${employerName}` : matterWord(matter);

const filedSentence = ({ filedAt }: TicketInRow, now: Date): string =>
  `${dayWords(chinaDay(new Date(filedAt)), now)} 提交`;

/** A ticket in its worker's list. */
export const ownTicketWords = (ticket: TicketInRow, now: Date): RowWords => ({
  title: titleOf(ticket),
  note: isEnded(ticket.state) ? `${ticket.officeName}办理` : `${ticket.officeName}在办`,
  detail: isEnded(ticket.state) ? filedSentence(ticket, now) : dueSentence(ticket.state, ticket.dueAt, now),
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
  if (isEnded(state) || dueAt === null) return '已经办结';
  const when = momentWords(dueAt, now);
  if (state === 'WAITING_OUTSIDE') return `等外单位到 ${when}`;
  if (state === 'PROMISED') return `到 ${when} 还没有付，自动重新办理`;
  if (state === 'NOT_ACCEPTED') return `职工 ${when} 前可以提出不同意`;
  if (state === 'WAITING_FOR_WORKER') return `等职工回答到 ${when}`;
  if (state === 'RESOLVED') return `等职工确认，${when} 提醒`;
  const what = state === 'ACCEPTED' ? '办结' : '受理';
  return isOverdue ? `应在 ${when} 前${what}` : `${when} 前${what}`;
};
