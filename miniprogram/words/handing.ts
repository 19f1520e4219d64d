import type { CoHandler, Extension, Refusal } from '@shared/features/grievances/parts';
import { dayWords } from './dates';

/** What is said where a ticket is refused, given, passed on, shared, or given more time. */
export const words = {
  refusalReason: '为什么不能受理',
  refusalReasonHint: '只有这几种情况可以不受理，收到后 5 个工作日内书面告知。',
  refusalText: '告诉职工的话',
  handler: '交给谁办',
  noColleagues: '本单位还没有别的办理人。',
  grade: '改成什么等级',
  reason: '为什么',
  place: '转给哪里',
  helper: '请哪里协办',
  level: { town: '镇街道', county: '县市区', city: '市' },
  town: '镇或街道',
  county: '县市区总工会',
  transferHint: '办结时间不变。第二次来回转办，由上一级裁定。',
  returnHint: '第一次退回由上一级或转来的单位复核，第二次退回由上级裁定。',
  days: '延长几个工作日',
  workingDays: '个工作日',
  extensionHint: '只能申请一次，由上一级决定，职工会看到理由。',
  isGranted: '同意延长吗',
  granted: '同意',
  refused: '不同意',
  task: '请他们做什么',
  helpDays: '几个工作日内答复',
  helpDecision: '怎么答复',
  helpDecisions: { agree: '同意协办', decline: '不能协办', done: '已经办完' },
  helpText: '说明',
  refusalCard: '没有受理的说明',
  law: '依据',
  lawArticle: '《浙江省工会劳动法律监督条例》第十七条',
  whatNext: '可以怎么办',
  disagree: '不同意，请上一级重新看',
  agree: '知道了，同意',
  disagreeText: '为什么不同意',
  extension: '延长办理时间',
  asked: '申请',
  decision: '决定',
  undecided: '等上一级决定',
  coHandlers: '一起办的单位',
  chosen: (count: number) => `已选 ${count} 张`,
  give: '安排给选中的人',
  tick: (title: string) => `选中 ${title}`,
  gaveSome: (count: number) => `有 ${count} 张没有安排成，请刷新后看一看。`,
} as const;

export const sends = {
  notAccept: '书面告知不受理',
  assign: '安排',
  regrade: '改等级',
  transfer: '转办',
  returnTicket: '退回',
  requestExtension: '申请延长',
  decideExtension: '提交决定',
  inviteCoHandler: '发出邀请',
  answerAsCoHandler: '答复',
  merge: '合并',
  split: '分出去',
  recordShares: '记下',
} as const;

export const refusalWords: Readonly<Record<Refusal['reason'], string>> = {
  NOT_LABOUR: '不是劳动方面的事',
  IN_COURT: '法院已经立案',
  IN_ARBITRATION: '劳动仲裁已经受理',
  IN_INSPECTION: '劳动监察等部门已经受理',
};

/** Where the worker goes on from here. */
export const afterRefusal: Readonly<Record<Refusal['reason'], string>> = {
  NOT_LABOUR: '可以拨打 12345，由负责的部门来办。',
  IN_COURT: '请找立案的法院问进展；需要法律帮助可以拨打 12351。',
  IN_ARBITRATION: '请找受理的仲裁委员会问进展；需要法律帮助可以拨打 12351。',
  IN_INSPECTION: '请找受理的部门问进展；需要帮助可以拨打 12351。',
};

const helperStates: Readonly<Record<CoHandler['state'], string>> = {
  ASKED: '等答复',
  AGREED: '正在办',
  DECLINED: '不能协办',
  DONE: '办完了',
};

export const helperSentence = ({ task, state, answer }: CoHandler, dueOn: string, now: Date): string => {
  const date = state === 'ASKED' || state === 'AGREED' ? `，${dayWords(dueOn, now)}前` : '';
  return `${task}（${helperStates[state]}${date}）${answer ? `：${answer}` : ''}`;
};

export const askedSentence = ({ workingDays, reason }: Extension): string => `${workingDays} 个工作日：${reason}`;

export const decidedSentence = ({ decision, decisionReason }: Extension): string => {
  if (decision === null) return words.undecided;
  return `${decision === 'granted' ? words.granted : words.refused}：${decisionReason ?? ''}`;
};

/** The filters of the inbox, with how many lie behind each. */
export const filterWords = { all: '全部', overdue: '超期的', today: '今天到期', mine: '我办的' } as const;
export const filterCount = (label: string, count: number | undefined): string =>
  count === undefined ? label : `${label} ${count}`;
