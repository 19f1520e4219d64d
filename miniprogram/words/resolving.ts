import type {
  CallBackResult,
  ContactEntry,
  Instalment,
  Outside,
  ReferralField,
} from '@shared/features/grievances/parts';
import { chinaDay } from '@shared/time/china-day';
import { dayWords } from './dates';
import { yuanWords } from './money';

type Party = ContactEntry['party'];
type Way = ContactEntry['way'];

const partyWords: Readonly<Record<Party, string>> = {
  EMPLOYER: '单位',
  EMPLOYER_UNION: '单位工会',
  WORKER: '职工',
  DEPARTMENT: '有关部门',
  PLATFORM: '平台',
  OTHER: '其他人',
};

const wayWords: Readonly<Record<Way, string>> = {
  PHONE: '打电话',
  VISIT: '上门',
  MEETING: '当面谈',
  WECHAT: '微信',
  LETTER: '发函',
};

/** “打电话找单位郑厂长” */
export const contactWords = ({
  party,
  way,
  partyName = '',
}: Pick<ContactEntry, 'party' | 'way' | 'partyName'>): string => `${wayWords[way]}找${partyWords[party]}${partyName}`;

/** “答应 3月5日 周四 付 6,300 元”; nothing when nothing was promised. */
export const promiseWords = (
  { promisedInFen, promisedOn }: Pick<ContactEntry, 'promisedInFen' | 'promisedOn'>,
  now: Date,
): string | null => {
  if (promisedInFen === undefined && promisedOn === undefined) return null;
  const day = promisedOn === undefined ? '' : ` ${dayWords(promisedOn, now)} `;
  return `答应${day}${promisedInFen === undefined ? '办到' : `付 ${yuanWords(promisedInFen)}`}`;
};

export const referralFieldWords: Readonly<Record<ReferralField, string>> = {
  matter: '反映的是哪类事',
  employer: '单位名称',
  amount: '涉及多少钱',
  words: '您写的经过',
  contact: '姓名和手机号',
};

export const letterWords = {
  REMINDER: '提示函',
  OPINION: '意见书',
  SUGGESTION: '建议书',
  MEDIATION: '调解协议书',
  NOT_ACCEPTED: '不予受理告知书',
} as const;

export const callBackWords: Readonly<Record<CallBackResult, string>> = {
  SOLVED: '解决了',
  PARTLY: '解决了一部分',
  NOT_SOLVED: '没有解决',
  NOT_REACHED: '没有联系上',
};

const outsideWords: Readonly<Record<Outside['kind'], string>> = {
  MEDIATION: '正在调解',
  REFERRAL: '有关部门正在办',
  OPINION: '等单位答复意见书',
};

export const outsideSentence = ({ kind, name, until }: Outside, now: Date): string =>
  `${outsideWords[kind]}：${name}。最晚等到 ${dayWords(chinaDay(new Date(until)), now)}，到时候自动接着办。`;

/** “第 1 期 3月10日 周二 付 6,300 元” */
export const instalmentWords = ({ amountInFen, dueOn }: Instalment, position: number, now: Date): string =>
  `第 ${position + 1} 期 ${dayWords(dueOn, now)} 付 ${yuanWords(amountInFen)}`;

/** What is known of an instalment so far. */
export const paymentWords = ({ amountInFen, paidInFen, paidOn, confirmed }: Instalment, now: Date): string => {
  if (confirmed === 'no') return '职工说没有收到';
  if (paidInFen === null) return '还没有付';
  const day = paidOn ? `${dayWords(paidOn, now)} ` : '';
  const paid =
    paidInFen < amountInFen ? `付了 ${yuanWords(paidInFen)}，还差 ${yuanWords(amountInFen - paidInFen)}` : '付清';
  return `${day}${paid}${confirmed === 'yes' ? '，职工确认收到' : ''}`;
};

export const letterSentence = (
  { recipient, issuedOn, answerDueOn }: { recipient: string; issuedOn: string; answerDueOn: string | null },
  now: Date,
): string =>
  `${dayWords(issuedOn, now)}发给${recipient}${answerDueOn ? `，${dayWords(answerDueOn, now)}前要答复` : ''}`;

/** “打过 2 次，最近 3月5日 周四”; nothing before the first call. */
export const triedWords = (calls: number, lastCallAt: string | null, now: Date): string =>
  lastCallAt === null ? '还没有回访' : `回访过 ${calls} 次，最近 ${dayWords(chinaDay(new Date(lastCallAt)), now)}`;

export const decisionWords = { accept: '接下来办', decline: '办不了', done: '办好了' } as const;
export const referralStateWords = { accept: '正在办', decline: '办不了', done: '办好了', none: '等您接' } as const;

/** What the lists of calls and of referrals say. */
export const listWords = {
  callBacks: '回访',
  noCallBacksTitle: '没有要回访的工单',
  noCallBacks: '办理单位说办好了、职工还没有确认的工单会排在这里，等得最久的在最前面。',
  ownWork: '您经办的，请同事或者上级回访',
  confidential: '职工要求保密，只有办理单位可以打这个电话',
  call: (name: string) => `打电话给 ${name}`,
  referrals: '工会转来的事',
  noReferralsTitle: '现在没有转来的事',
  noReferrals: '职工同意以后，工会会把要您单位办的事转到这里。',
  purpose: '请您单位做什么',
  office: '哪个工会转来',
  until: '最晚等到',
  matter: '哪类事',
  employer: '单位',
  amount: '金额',
  contact: '职工',
  onlyConsented: '只显示职工同意给您单位的内容。',
  decision: '您单位的答复',
  decisionText: '写给工会和职工',
  send: '答复',
} as const;

/** What the forms and cards of resolving say. */
export const words = {
  contacts: '联系记录',
  contactWho: '联系了谁，怎么联系的',
  contactSummary: '说了什么',
  hasPromise: '对方答应了付款或者日子',
  promised: '答应的金额',
  promisedOn: '答应的日子',
  nextOn: '哪天再跟进',
  nextOnHint: '到那天提醒办理单位。',
  officeNote: '内部备注',
  officeNoteHint: '只有本单位看得到。',
  chooseDay: '选日期',
  save: '记下',
  mediator: '谁来调解',
  mediationOn: '调解日期',
  mediationPlace: '在哪里',
  mediationHint: '十五天没有调解成，职工可以申请仲裁；到时候自动接着计时。',
  mediate: '开始调解',
  letter: '哪一种',
  recipient: '发给谁',
  signatory: '签发人',
  signatoryHint: '意见书由工会主席或者副主席签署。',
  facts: '查明的事实',
  requests: '要求对方做什么',
  issue: '编号发出',
  letters: '工会发出的函件',
  agency: '转给哪个部门',
  noAgencies: '没有查到当地的部门',
  purpose: '请这个部门做什么',
  purposeHint: '职工会看到这句话，并决定同不同意。',
  referralFields: '要给哪些信息',
  askConsent: '征求职工同意',
  agreementSummary: '怎么谈妥的',
  instalmentAmount: (position: number) => `第 ${position + 1} 期金额`,
  instalmentDay: (position: number) => `第 ${position + 1} 期日期`,
  addInstalment: '再加一期',
  agreedSum: (amountInFen: number) => `一共 ${yuanWords(amountInFen)}`,
  promise: '记下约定',
  promiseHint: '到了日子没有付，下一个工作日下班时自动重新办理。',
  instalments: '约定的付款',
  payment: '是哪一期',
  paidInFen: '付了多少',
  paidOn: '哪天付的',
  record: '记录付款',
  received: '收到了',
  notReceived: '没收到',
  callResult: '职工怎么说',
  callText: '说了什么',
  callNotes: {
    SOLVED: '记下以后办结。',
    PARTLY: '记下以后交给上一级接着办。',
    NOT_SOLVED: '记下以后交给上一级重新办。',
    NOT_REACHED: '只记一次，不影响办理。',
  },
  consent: '请您决定',
  consentAsk: (agencyName: string) => `办理单位想把这件事转给${agencyName}`,
  consentPurpose: '转过去做什么',
  consentPhone: '对方电话',
  consentFields: '要给出的信息',
  consentNote: '不同意也照样办理，不会因此停下，同一个部门不会再问。',
  grant: '同意转',
  refuse: '不同意',
} as const;
