import { momentWords } from './dates';
import { stateWords } from './grievances';

type State = keyof typeof stateWords;

/** What the desk says that answers calls and takes down what callers tell. */
export const words = {
  title: '热线登记',
  phone: '来电号码',
  phoneHint: '先查这个号码反映过什么，再登记。',
  find: '查找',
  earlier: '以前反映过的',
  none: '这个号码在您负责的范围里没有反映过。',
  fileFor: '登记新的诉求',
  otherCall: '换一个来电',
  callBacks: '去回访',
  callerName: '怎么称呼来电人',
  channel: '怎么反映的',
  channels: { hotline: '打热线', stationDesk: '到窗口来' },
  identity: '来电人要不要保密',
  consent: '已经告诉来电人会记下并转给办理单位，本人同意',
  consentMissing: '来电人同意了才能登记',
  tellNumber: '请把单号念给来电人记下。',
  next: '接下一个来电',
} as const;

export const callSentence = (state: State, officeName: string, dueAt: string | null, now: Date): string =>
  `${stateWords[state]} · ${officeName}${dueAt ? ` · 最晚 ${momentWords(dueAt, now)}` : ''}`;
