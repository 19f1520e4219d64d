import type { joinedGrievance, share } from '@shared/features/grievances/parts';
import type { suggestMerges } from '@shared/features/grievances/people-contract';
import type { OutputOf } from '@shared/kernel/contract';
import { chinaDay } from '@shared/time/china-day';
import type * as z from 'zod/mini';
import { dayWords } from './dates';
import { identityWords } from './grievances';
import { yuanWords } from './money';

type Joined = z.output<typeof joinedGrievance>;
type Share = z.output<typeof share>;
type Related = OutputOf<typeof suggestMerges>['rows'][number];

/** What is said where several people are on one ticket. */
export const words = {
  people: '一起反映的人',
  into: '并到哪一张工单',
  intoHint: '这张工单的人都会转到那一张，单号照样能查。',
  noneToMerge: '本单位没有同一单位、同一电话的其他工单，不用合并。',
  whoLeaves: '哪些人分出去',
  whoLeavesMissing: '至少选一个人',
  reason: '为什么分开',
  splitHint: '分出去的人会有一张新工单，从头计时，并且收到通知。',
  sharesHint: '每个人只看得到自己的金额。没有填的人不改。',
  sharesMissing: '至少填一个人的金额',
  agreed: (person: string) => `${person}谈妥的金额`,
  paid: (person: string) => `${person}已经付的金额`,
  earlier: '前 10 个人',
  later: '后 10 个人',
  openPdf: '打开 PDF',
} as const;

export const firstPerson = '最先反映的人';

/** `position` from 0 among those who joined; the first of the ticket is somebody else. */
export const personWords = (position: number): string => `第 ${position + 2} 个人`;

export const joinedLine = ({ identity, amountInFen, filedAt }: Joined, now: Date): string =>
  [
    dayWords(chinaDay(new Date(filedAt)), now),
    identityWords[identity],
    amountInFen === null ? '' : yuanWords(amountInFen),
  ]
    .filter(Boolean)
    .join(' · ');

const confirmedWords: Readonly<Record<NonNullable<Share['confirmed']>, string>> = {
  yes: '本人确认解决了',
  part: '本人说解决了一部分',
  no: '本人说没有解决',
};

/** “谈妥 6,300 元，已付 3,000 元，本人说解决了一部分，实收 3,000 元” */
export const shareSentence = ({ agreedInFen, paidInFen, confirmed, receivedInFen, isWithdrawn }: Share): string =>
  [
    agreedInFen === null ? '' : `谈妥 ${yuanWords(agreedInFen)}`,
    paidInFen === null ? '' : `已付 ${yuanWords(paidInFen)}`,
    isWithdrawn ? '本人撤回了' : confirmed ? confirmedWords[confirmed] : '本人还没有确认',
    receivedInFen === null ? '' : `实收 ${yuanWords(receivedInFen)}`,
  ]
    .filter(Boolean)
    .join('，');

const whyWords: Readonly<Record<Related['why'], string>> = { sameEmployer: '同一个单位', samePerson: '同一个电话' };

export const relatedWords = ({ filedAt, why }: Related, matter: string, now: Date): string =>
  `${matter} · ${dayWords(chinaDay(new Date(filedAt)), now)}提交 · ${whyWords[why]}`;

export const pageOfPeople = (from: number, to: number, all: number): string => `第 ${from} 到 ${to} 个，共 ${all} 个`;
