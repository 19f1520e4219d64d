import type { TimelineKind } from '@shared/features/grievances/timeline';
import { courseSentence } from './course';
import { dayWords } from './dates';
import { reasonSentence } from './grievances';
import { yuanWords } from './money';

interface Entry {
  readonly kind: TimelineKind;
  readonly by: string;
  readonly details: Readonly<Record<string, string | number>>;
}

export type OutcomeResult = 'PAID' | 'SOLVED' | 'PARTLY' | 'NOT_POSSIBLE';

export const resultWords: Readonly<Record<OutcomeResult, string>> = {
  PAID: '钱款已经付清',
  SOLVED: '问题已经解决',
  PARTLY: '解决了一部分',
  NOT_POSSIBLE: '没有办法解决',
};

export const solvedWords = { yes: '解决了', part: '解决了一部分', no: '没有解决' } as const;

const who = (by: string, isMine: boolean): string => {
  if (by === 'worker') return isMine ? '您' : '职工';
  if (by === 'colleague') return '一起反映的工友';
  if (by === 'districtWorker') return '片区工作者';
  return by === 'clock' ? '系统' : by;
};

const text = (value: string | number | undefined): string => (value === undefined ? '' : String(value));

/** E32: seen by both sides. */
const aboutIdentity = ({ asksIdentity }: Entry['details']): string => (asksIdentity ? '（问到了身份，可以不答）' : '');

const amountOf = (value: string | number | undefined): string =>
  typeof value === 'number' ? `，${yuanWords(value)}` : '';

const agendaWords: Readonly<Record<string, string>> = {
  coHandler: '协办单位该答复了，提醒办理单位',
  contact: '到了约定再联系的日子，提醒办理单位',
  letter: '函件该有回音了，提醒办理单位',
};

const remindedSentence = ({ percent, reason }: Entry['details'], isMine: boolean): string => {
  const dated = agendaWords[String(reason)];
  if (dated) return dated;
  if (reason === 'outsideOver') return '等外单位的时间到了，接着计时办理';
  if (reason === 'pauseOver') return '等回答的时间到了，接着计时办理';
  if (reason === 'confirm') return `提醒${isMine ? '您' : '职工'}确认结果`;
  return `时间用了 ${percent === 50 ? '一半' : '八成'}，提醒办理单位`;
};

/** One line of a ticket's history, in plain words; what was said stands below it. */
export const timelineSentence = ({ kind, by, details }: Entry, isMine: boolean, now: Date): string => {
  const name = who(by, isMine);
  switch (kind) {
    case 'filed':
      return `${name}提交了诉求`;
    case 'filedOnVisit':
      return `片区工作者 ${dayWords(text(details.visitedOn), now)} 走访时${isMine ? '替您' : ''}上报`;
    case 'routed':
      return reasonSentence(details as unknown as Parameters<typeof reasonSentence>[0]);
    case 'accepted':
      return `${name}受理了，开始办理`;
    case 'replied':
      return `${name}告知进展${aboutIdentity(details)}`;
    case 'asked':
      return details.pausedUntilOn
        ? `${name}有事要问，等回答到 ${dayWords(text(details.pausedUntilOn), now)}${aboutIdentity(details)}`
        : `${name}有事要问${aboutIdentity(details)}`;
    case 'answered':
      return `${name}回答了`;
    case 'outcome':
      return `${name}答复：${resultWords[details.result as OutcomeResult] ?? '有结果了'}${amountOf(details.amountPaidInFen)}`;
    case 'confirmed':
      if (details.about === 'refusal') return `${name}同意不受理的说明，到此结束`;
      return `${name}确认：解决了${amountOf(details.receivedInFen)}`;
    case 'disputed':
      if (details.about === 'refusal') return `${name}不同意不受理，交给上一级`;
      return `${name}认为${details.solved === 'part' ? '只解决了一部分' : '没有解决'}，交给上一级`;
    case 'reminded':
      return remindedSentence(details, isMine);
    case 'overdue':
      return details.copiedOfficeName
        ? `超过时间没有办好，已经告诉上一级${text(details.copiedOfficeName)}`
        : '超过时间没有办好，已经提醒';
    case 'escalated':
      return `从${text(details.fromOfficeName)}转到上一级${text(details.toOfficeName)}`;
    default:
      return courseSentence({ kind, by: name, details }, now);
  }
};

/** “11月3日 周二 片区工作者 王某 替您上报” */
export const filedForYou = (visitedOn: string, districtWorkerName: string, isMine: boolean, now: Date): string =>
  `${dayWords(visitedOn, now)} 片区工作者 ${districtWorkerName} ${isMine ? '替您上报' : '走访时上报'}`;
