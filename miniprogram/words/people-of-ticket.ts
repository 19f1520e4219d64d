import type { readGrievance } from '@shared/features/grievances/contract';
import type { withdrawalReasons } from '@shared/features/grievances/parts';
import type { OutputOf } from '@shared/kernel/contract';
import { yuanWords } from './money';
import { solvedWords } from './timeline';

/** Taking a grievance back and opening it again, saying it together with others, and what to hand to an arbitrator. */
export const words = {
  withdraw: '撤回',
  withdrawNote: '撤回以后不再办理，60 天内可以重新打开。',
  reason: '为什么撤回',
  reasonHint: '原因只用来统计，不写进办理经过，您的单位看不到。',
  pressureNote: '您选了这一项，只计入统计，不会写是谁说的。县（市、区）总工会会收到提醒，留意这家单位。',
  sendWithdraw: '确认撤回',
  reopen: '重新打开',
  reopenNote: '没有真正解决，或者又出了问题，可以接着办，单号不变。',
  reopenText: '为什么要重新办',
  sendReopen: '提交，重新办理',
  together: '和工友一起反映',
  inviteNote: '发给遇到同样事情的工友，打开就能一起反映。每个人写的内容和联系方式，其他工友都看不到。',
  copyInvite: '复制邀请链接',
  copied: '已经复制，可以粘贴发给工友。',
  ownPart: '您的部分',
  asked: '反映的金额',
  agreed: '谈妥',
  paid: '已付',
  received: '您收到',
  confirmed: '您确认',
  withdrawn: '您已经撤回自己的部分',
  merged: '这件事和另一张工单合在一起办了，进展看那一张。',
  openLead: '看合并后的工单',
  joinTitle: '和工友一起反映',
  joinNote: '工友已经反映了这件事。写下您自己的情况，由同一家工会一起办。您写的内容和电话，工友看不到。',
  inviteWrong: '邀请链接不完整，请让工友重新发一次。',
  joinSaid: '您的情况',
  joinSaidHint: '多少钱、从什么时候开始，写几句就行。',
  joinAmount: '涉及您多少钱',
  sendJoin: '提交，一起反映',
  openJoin: '一起办',
  papers: '材料和时效',
  knownOn: '哪天知道被拖欠或者被侵害的',
  chooseDay: '选日期',
  employment: '现在还在这家单位吗',
  endedOn: '哪天离开的',
  exportPack: '导出材料（PDF）',
  packNote: '有您写的内容、办理经过、约定和付款，可以交给仲裁或者劳动监察。',
  cannotOpen: '这部手机打不开 PDF，请换一部手机或者到驿站打印。',
} as const;

export const reasonWords: Readonly<Record<(typeof withdrawalReasons)[number], string>> = {
  SOLVED_OTHERWISE: '已经解决了',
  NO_LONGER_WANTED: '不想再追了',
  FILED_BY_MISTAKE: '填错了或者重复了',
  UNDER_PRESSURE: '有人让我撤的',
};

export const employmentWords = { ongoing: '还在', ended: '已经离开' } as const;

export const togetherSentence = (people: number): string =>
  people > 1 ? `现在有 ${people} 人一起反映这件事。` : '现在只有您一个人反映这件事。';

export const similarSentence = (people: number): string => `已经有 ${people} 人反映这家单位，可以一起办。`;

type OwnShare = NonNullable<OutputOf<typeof readGrievance>['myShare']>;

/** Each line of one's own part of a group case; what is not known yet is left out. */
export const shareFacts = (share: OwnShare) => {
  const yuan = (amountInFen: number | null) => (amountInFen === null ? null : yuanWords(amountInFen));
  return [
    { name: words.asked, value: yuan(share.amountInFen) },
    { name: words.agreed, value: yuan(share.agreedInFen) },
    { name: words.paid, value: yuan(share.paidInFen) },
    { name: words.received, value: yuan(share.receivedInFen) },
    { name: words.confirmed, value: share.confirmed && solvedWords[share.confirmed] },
  ];
};
