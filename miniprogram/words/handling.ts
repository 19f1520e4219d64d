import type { Transition } from '@shared/features/grievances/states';

/** What an office can do, as it is offered. */
export const deedWords: Partial<Readonly<Record<Transition, string>>> = {
  reply: '告知进展',
  ask: '问职工',
  logContact: '记一次联系',
  mediate: '组织调解',
  resume: '接着办理',
  proposeReferral: '转有关部门',
  issueLetter: '发函',
  promise: '约定分期付款',
  recordPayment: '记录付款',
  recordShares: '记录每个人的金额',
  callBack: '记录回访',
  closeBySilence: '联系不上，办结',
  recordOutcome: '记录结果',
  notAccept: '不受理',
  assign: '安排给同事',
  regrade: '改等级',
  merge: '和另一张工单合并',
  split: '分出一张工单',
  transfer: '转给别的单位',
  returnTicket: '退回',
  requestExtension: '申请延长',
  decideExtension: '决定延长',
  inviteCoHandler: '请别的单位协办',
  answerAsCoHandler: '答复协办',
};

/** Sentences an office says often; each may be changed before it is sent. */
export const templates = {
  reply: [
    '已经联系单位，约好当面谈，谈完马上告诉您。',
    '单位承认这件事，正在算金额，算好请您核对。',
    '单位没有接电话，我们明天上门找。',
    '材料已经收到，正在核实。',
  ],
  ask: [
    '请补充单位的全称和地址。',
    '手里有没有合同、工资条或转账记录？可以拍照。',
    '最后一次发工资是哪一天、发了多少？',
  ],
} as const;

/** What the office's inbox and its tickets say. */
export const words = {
  inbox: '工单',
  ticket: '工单详情',
  show: '看哪些',
  filter: '只看',
  open: '没办完的',
  closed: '已办结的',
  noneTitles: { open: '现在没有要办的工单', closed: '还没有办结的工单' },
  none: {
    open: '职工反映的问题、片区走访发现的问题，会按镇街自动派到这里，最急的排在最前面。',
    closed: '职工确认解决以后，工单会移到这里。',
  },
  chooseOne: '从左边选一张工单，在这里办理。',
  back: '返回列表',
  handle: '办理',
  accept: '受理',
  deed: '接下来做什么',
  otherDeed: '或者',
  labels: {
    reply: '告诉职工办到哪一步了',
    ask: '想问职工什么',
    resume: '外单位办得怎么样，接下来怎么办',
    closeBySilence: '写明哪几天、怎么联系的',
  },
  hints: {
    reply: '职工会马上看到。不要写其他人的姓名和电话。',
    ask: '等回答的时候停止计时，最多停 5 个工作日。',
    resume: '职工会看到。从现在起接着计时。',
    closeBySilence: '职工以后说没有解决，可以重新打开。',
  },
  sends: {
    reply: '发给职工',
    ask: '发出问题',
    recordOutcome: '提交结果',
    resume: '接着办理',
    closeBySilence: '办结',
  },
  result: '结果',
  template: '常用的话（点一下填进去，可以改）',
  summary: '怎么解决的',
  summaryHint: '职工会看到这段话，并确认是否属实。',
  agreed: '谈妥的金额',
  paid: '已经付的金额',
  paidOn: '付款日期',
  chooseDay: '选日期',
  missing: '“钱款已经付清”需要填写这一项，日期不能晚于今天',
  name: '姓名',
  phone: '电话',
  confidentiality: '请注意',
} as const;

export const callPerson = (name: string): string => `打电话给 ${name}`;
