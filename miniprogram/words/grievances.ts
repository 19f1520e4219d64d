import type { Danger, GrievanceGrade } from '@shared/features/grievances/grade';
import type { RoutingReason } from '@shared/features/grievances/routing';
import type { TicketState } from '@shared/features/grievances/states';

export const stages = ['提交', '受理', '办理', '确认'] as const;

export const stateWords: Readonly<Record<TicketState, string>> = {
  SEALED: '密封保存',
  SUBMITTED: '等待受理',
  REOPENED: '重新办理',
  ACCEPTED: '正在办理',
  WAITING_FOR_WORKER: '等职工回答',
  WAITING_OUTSIDE: '等外单位',
  PROMISED: '按约付款中',
  RESOLVED: '等职工确认',
  NOT_ACCEPTED: '没有受理',
  CLOSED: '已办结',
  WITHDRAWN: '已撤回',
  MERGED: '已并案',
};

/** The same, said to the worker. */
export const ownStateWords: Readonly<Record<TicketState, string>> = {
  ...stateWords,
  WAITING_FOR_WORKER: '等您回答',
  RESOLVED: '等您确认',
  PROMISED: '等单位付款',
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

export const identityWords = { named: '实名', confidential: '保密', anonymous: '匿名', sealed: '密封' } as const;

export const ownerWords = (officeName: string, handlerName: string | null): string =>
  handlerName ? `${officeName}，${handlerName}经办` : officeName;

/** What happens after this, said to the worker or to the office. */
export const nextStepSentence = (state: TicketState, officeName: string, isMine: boolean): string => {
  const sentences: Readonly<Record<TicketState, string>> = {
    SUBMITTED: `${officeName}受理，受理后开始办理。过了时间没人受理，会自动告诉上一级。`,
    REOPENED: `由${officeName}重新受理，受理后接着办。`,
    SEALED: isMine
      ? '还没有单位看得到。等同单位有足够多的人也反映了，才一起交出去；您也可以随时改为直接反映。'
      : '还没有交出来。',
    WAITING_OUTSIDE: '外单位正在处理，计时停在这里。到时间没有结果，会自动接着办。',
    PROMISED: isMine
      ? '单位按约定分期付款。到日子没付，会自动重新办理，您不用再催。'
      : '到日子没有付款，工单会自动重新办理。',
    NOT_ACCEPTED: isMine ? '不同意的话，15 天内点“不同意”，由上一级重新看。' : '职工 15 天内可以提出不同意。',
    WITHDRAWN: isMine ? '您撤回了。60 天内可以重新打开。' : '职工撤回了。',
    MERGED: '和另一张工单一起办，进展看那一张。',
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
  RED_FLAG_TO_COUNTY: (name) => `有人身安全等紧急情况，马上交给${name}。`,
  CRITICAL_TO_COUNTY: (name) => `情况紧急，直接交给${name}。`,
  NO_LIVING_HANDLER: (name) => `${name}现在没有人值守，所以交给上一级。`,
  CITY_WITHOUT_HANDLER: (name) => `由${name}直接接收，并提醒安排人办理。`,
  EMPLOYERS_OFFICER_EXCLUDED: (name) => `${name}里在您单位工会任职的人不参与，也看不到。`,
  TRADE_FEDERATION_TOLD: (name) => `同时告诉${name}。`,
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
