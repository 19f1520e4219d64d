import { matterWord } from '@shared/features/grievances/matter-words';
import type { VisitPurpose } from '@shared/features/visits/visit';
import { distanceWords } from './labels';

export const words = {
  mine: '走访记录',
  log: '记一次走访',
  one: '走访详情',
  noneTitle: '还没有走访记录',
  none: '到单位走一走，见了谁、看到什么，一分钟就能记下。发现问题可以一起上报，马上有单号。',
  union: '去了哪家',
  searchUnion: '找单位',
  searchHint: '只列您片区里的单位。输名字前几个字就行。',
  changeUnion: '换一家',
  noUnionTitle: '没有找到',
  noUnion: '片区里没有叫这个名字的单位。换几个字试试；确实没有的，请告诉镇（街道）总工会。',
  visitedOn: '哪天去的',
  chooseDay: '选日期',
  purposes: '去做什么',
  peopleMet: '见了几个人',
  peopleUnit: '人',
  metWhom: '都见了谁',
  metWhomHint: '对方愿意才写。',
  found: '看到什么、聊了什么',
  foundPlaceholder: '例如：车间正常开工，工资按月发，有人问高温津贴',
  place: '在哪里',
  placeHint: '不是打卡，不记也行。',
  takePlace: '记下现在的位置',
  dropPlace: '不记位置',
  placeRefused: '没有允许使用位置，不记位置也可以提交。',
  placeUnavailable: '现在查不到位置，不记位置也可以提交。',
  photos: '照片',
  matters: '发现的问题',
  noMatters: '没有发现问题，直接提交就行。发现问题就加一件，每件会有自己的单号。',
  addMatter: '加一件事',
  keepMatter: '加上这件事',
  dropMatter: '不加了',
  removeMatter: '去掉',
  editing: '这件事',
  concerns: '留下职工的姓名和电话',
  concernsWords: '本人同意留姓名和电话，办理的工会会直接联系他，他也能看到进展。',
  concernsName: '职工姓名',
  concernsPhone: '职工手机号',
  phoneWrong: '请填 11 位手机号',
  next: '下一步',
  previous: '上一步',
  send: '提交走访',
  restored: '上次填的内容还在，接着填就行。照片需要重新添加。',
  clear: '清空重填',
  logged: '走访已经记下',
  noTickets: '这次没有上报问题。',
  tickets: '已经生成的工单',
  backToList: '看走访记录',
  number: '单号',
  district: '片区',
  districtWorker: '走访人',
  finishMatter: '还有一件事没填完，请先加上或者不加。',
} as const;

export const purposeWords: Readonly<Record<VisitPurpose, string>> = {
  HEAR_GRIEVANCES: '听诉求',
  UNION_BUILDING: '建工会',
  MEMBERSHIP: '发展会员',
  AID: '困难帮扶',
  SERVICE: '送服务',
  SAFETY_AND_LAW: '查安全、讲法律',
};

export const loggedAt = (unionName: string): string => `${unionName}，不用再填第二遍。`;

export const peopleWords = (count: number): string => `${count} 人`;

export const metWords = (count: number): string => `见了 ${count} 人`;

export const mattersWord = (count: number): string => (count === 0 ? '没有问题' : `上报 ${count} 件`);

export const placeTaken = (accuracyInMetres: number): string =>
  `已记下位置，误差约 ${distanceWords(Math.max(10, accuracyInMetres))}`;

export const matterTitle = (position: number, matter: string): string => `第 ${position} 件：${matterWord(matter)}`;

export const removeNth = (position: number): string => `去掉第 ${position} 件`;

export const acceptedBy = (officeName: string, moment: string): string => `${officeName}，最晚 ${moment} 前受理`;
