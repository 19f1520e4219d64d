import type {
  EvidencePack,
  Letter,
  MediationAgreement,
  NotAcceptedNotice,
  OpinionLetter,
  ReminderLetter,
  SuggestionLetter,
} from '@shared/features/grievances/letters-content';

/** One letter of each kind about the same invented firm. */

const town = {
  officeName: '西店镇总工会',
  signatory: { name: '何镇办', post: 'handler' },
  issuedOn: '2026-03-02',
} as const;

const matter = {
  employerName: '宁波海曦汽车配件有限公司',
  matter: '拖欠工资',
  amountInFen: 12_600_000,
  headcount: 14,
};

const facts = [
  '自 2025 年 11 月起，车间 14 名职工的工资没有按月足额发放，合计约 126,000 元。',
  '单位负责人于 2026 年 2 月 10 日答应在 2 月底前发放，到期没有发放。',
];

export const reminder: ReminderLetter = {
  ...town,
  ...matter,
  kind: 'REMINDER',
  number: '西工〔2026〕提示 12 号',
  facts,
  requests: ['核对 2025 年 11 月以来的工资发放记录；', '尽快足额支付拖欠的工资，并把支付安排告诉职工。'],
};

export const opinion: OpinionLetter = {
  ...town,
  ...matter,
  kind: 'OPINION',
  number: '西工〔2026〕意见 3 号',
  signatory: { name: '王主席', post: 'chair' },
  investigatedOn: '2026-03-10',
  supervisorCount: 2,
  issuedOn: '2026-03-12',
  facts,
  requests: ['在收到本意见书后足额支付拖欠的工资；', '建立工资按月发放的台账，并接受工会查看。'],
};

export const suggestion: SuggestionLetter = {
  ...matter,
  kind: 'SUGGESTION',
  number: '宁总工〔2026〕建议 1 号',
  officeName: '宁海县总工会',
  signatory: { name: '李副主席', post: 'deputyChair' },
  issuedOn: '2026-04-07',
  agencyName: '宁海县人力资源和社会保障局',
  ground: 'NOT_ANSWERED',
  opinionNumber: opinion.number,
  opinionOn: '2026-03-13',
  facts,
  requests: ['对该单位支付工资的情况依法调查处理。'],
};

export const mediation: MediationAgreement = {
  ...town,
  kind: 'MEDIATION',
  number: '西工〔2026〕调解 5 号',
  employerName: matter.employerName,
  workerNames: ['周工友', '吴工友'],
  matter: matter.matter,
  appliedOn: '2026-03-05',
  facts: ['单位拖欠两人 2025 年 11 月至 2026 年 1 月的工资，双方对数额没有争议。'],
  terms: ['款项付清后，双方就上述工资再无争议。'],
  amountInFen: 2_360_050,
  payOn: '2026-03-31',
  isForPaymentOrder: true,
};

export const notAccepted: NotAcceptedNotice = {
  ...town,
  kind: 'NOT_ACCEPTED',
  number: '西工〔2026〕告知 2 号',
  workerName: '周工友',
  matter: matter.matter,
  receivedOn: '2026-02-27',
  reason: 'WITH_ARBITRATION',
  otherWays: ['在仲裁中需要帮助的，可以申请工会法律援助；', '对仲裁进度有疑问的，可以向仲裁机构查询。'],
};

export const evidence: EvidencePack = {
  ...town,
  kind: 'EVIDENCE',
  issuedOn: '2026-03-23',
  number: '西工〔2026〕材料 7 号',
  ticketNumber: '20260302-7K3QF-C',
  workerName: '周工友',
  employerName: matter.employerName,
  matter: matter.matter,
  amountInFen: matter.amountInFen,
  headcount: matter.headcount,
  said: '去年 11 月开始厂里就没有按时发过工资，问了几次老板都说等货款。\n我们 14 个人，一共欠了 12 万多。',
  timeline: [
    { on: '2026-03-02', text: '职工提交诉求。' },
    { on: '2026-03-03', text: '西店镇总工会受理，联系单位核实。' },
    { on: '2026-03-06', text: '提示函（西工〔2026〕提示 12 号）送达单位。' },
  ],
  promises: [{ on: '2026-03-09', dueOn: '2026-03-31', text: '单位答应分两次付清拖欠的工资' }],
  payments: [{ on: '2026-03-20', amountInFen: 5_000_000 }],
  photos: [
    { keptOn: '2026-03-02', text: '工资条' },
    { keptOn: '2026-03-04', text: '考勤记录' },
  ],
  limitation: {
    lastDay: '2027-03-20',
    article: '《劳动争议调解仲裁法》第二十七条第四款',
    interruptedBy: [{ kind: 'PART_PAID', on: '2026-03-20' }],
    isPassed: false,
    isRunning: true,
  },
};

export const sampleLetters: readonly Letter[] = [reminder, opinion, suggestion, mediation, notAccepted, evidence];
