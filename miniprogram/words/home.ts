import type { Role } from '@shared/access/roles';

export const homeWords = {
  title: '工驿',
  greetingTo: (name: string) => `${name}，您好`,
  greeting: '您好',
  noMembership: '您还没有加入工会',
  whyJoin: '扫工会的码就能申请，几分钟办好，不收费。',
  memberOf: (unionName: string) => `工会会员 · ${unionName}`,
  applyingTo: (unionName: string) => `${unionName}正在审批您的入会申请`,
  seeCard: '看会员证',
  seeApplication: '看申请进度',
  findUnion: '没有码，查找工会',
  myTickets: '正在办理的诉求',
  allTickets: '全部诉求',
  noTickets: '工资、社保、工伤、合同上遇到难处，可以在这里反映。谁在处理、什么时候答复，随时能看到。',
  unread: (count: number) => `${count} 条消息未读`,
  unreadNote: '谁在办、什么时候答复，都在消息里',
  myWork: '我的工作',
} as const;

export const entryWords = {
  join: { title: '扫码入会', note: '扫工会的码加入' },
  file: { title: '反映问题', note: '工资、社保、工伤等' },
  nearby: { title: '附近驿站', note: '喝水、歇脚、充电' },
  visits: { title: '走访', note: '记走访、报问题' },
  inbox: { title: '待办工单', note: '按剩余时间排好' },
  desk: { title: '热线登记', note: '替来电人登记、查以前的来电' },
  callBacks: { title: '回访', note: '问一问真的解决了没有' },
  referrals: { title: '工会转来的事', note: '职工同意后转来的' },
  approvals: { title: '入会审批', note: '等您审批的申请' },
  simulate: { title: '派单推演', note: '这件事会派给谁' },
  codes: { title: '入会码', note: '发码、打印、停用' },
} as const;

const roleWords: Readonly<Record<Role, string>> = {
  worker: '职工',
  member: '会员',
  unionOfficer: '工会干部',
  districtWorker: '片区工作者',
  districtHead: '片区长',
  instructor: '片区指导员',
  supporter: '片区协同力量',
  townHandler: '镇街工单处理人',
  townAdmin: '镇街总工会管理员',
  countyAdmin: '县市区总工会管理员',
  cityAdmin: '市总工会管理员',
  partnerAgency: '协作部门',
  postKeeper: '驿站管理员',
  hotlineAgent: '热线坐席',
  auditor: '审计员',
};

export const dutyWords = (role: Role, scopeName: string): string => `${scopeName} ${roleWords[role]}`.trim();
