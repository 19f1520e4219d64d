import type { GrievanceGrade } from '@shared/features/grievances/grade';
import type { TimelineKind } from '@shared/features/grievances/timeline';
import { dayWords } from './dates';
import { gradeWords } from './grievances';
import { yuanWords } from './money';

interface Line {
  readonly kind: TimelineKind;
  /** Who did it, in words. */
  readonly by: string;
  readonly details: Readonly<Record<string, string | number>>;
}
type Sentence = (line: Line, now: Date) => string;

const text = (value: string | number | undefined): string => (value === undefined ? '' : String(value));
const amount = (value: string | number | undefined): string =>
  typeof value === 'number' ? ` ${yuanWords(value)}` : '';

const gradeWord = (grade: string | number | undefined): string => gradeWords[grade as GrievanceGrade] ?? '';

const coHandlingWords: Readonly<Record<string, string>> = {
  agree: '同意协办',
  decline: '不能协办',
  done: '办完了协办的事',
};

const instalmentWord = (position: string | number | undefined): string =>
  position === undefined ? '' : `第 ${position} 期`;

const agencyDecisionWords: Readonly<Record<string, string>> = {
  accept: '接下了这件事',
  decline: '答复办不了',
  done: '答复办好了',
};

const callWords: Readonly<Record<string, string>> = {
  SOLVED: '，职工说解决了',
  PARTLY: '，职工说只解决了一部分',
  NOT_SOLVED: '，职工说没有解决',
  NOT_REACHED: '，没有联系上',
};

/** What happens in the course of handling, beyond filing, accepting and answering. */
const sentences: Partial<Readonly<Record<TimelineKind, Sentence>>> = {
  wrote: ({ by }) => `${by}补充说明`,
  revealed: ({ by }) => `${by}把联系方式告诉了经办人`,
  unsealed: () => '同单位反映的人够了，一起交给办理单位',
  notAccepted: ({ by }) => `${by}书面告知：没有受理`,
  assigned: ({ by }) => `${by}安排了经办人`,
  regraded: ({ by, details }) => (details.grade ? `${by}把等级改为${gradeWord(details.grade)}` : `${by}改了事项类别`),
  transferred: ({ details }) => `从${text(details.fromOfficeName)}转给${text(details.toOfficeName)}`,
  returned: ({ details }) => `${text(details.fromOfficeName)}退回，由${text(details.toOfficeName)}复核`,
  arbitrated: ({ details }) =>
    `${details.after === 'return' ? '第二次退回' : '来回转办'}，由${text(details.toOfficeName)}裁定归谁办`,
  coHandlerInvited: ({ by, details }) => `${by}请${text(details.name)}协助办理`,
  coHandlerAnswered: ({ details }) => `${text(details.name)}${coHandlingWords[text(details.decision)] ?? '答复了协办'}`,
  extensionAsked: ({ by, details }) => `${by}申请延长 ${text(details.workingDays)} 个工作日`,
  extensionDecided: ({ by, details }) => (details.decision === 'granted' ? `${by}同意延长一次` : `${by}不同意延长`),
  contacted: ({ by, details }, now) =>
    `${by}联系了${text(details.partyName) || '有关方面'}${amount(details.promisedInFen)}${details.promisedOn ? `，约定 ${dayWords(text(details.promisedOn), now)}` : ''}`,
  referralProposed: ({ by, details }) => `${by}想把这件事转给${text(details.agencyName)}，征求同意`,
  referralAnswered: ({ by, details }) =>
    details.consent === 'granted' ? `${by}同意转给有关部门` : `${by}不同意转给有关部门`,
  referred: ({ details }) => `转给${text(details.agencyName)}办理`,
  agencyAnswered: ({ by, details }) => `${by}${agencyDecisionWords[text(details.decision)] ?? '有了答复'}`,
  mediating: ({ by, details }, now) =>
    details.on
      ? `${by}请${text(details.mediator)}调解，${dayWords(text(details.on), now)}在${text(details.place)}`
      : `${by}开始调解`,
  resumed: ({ by }) => `${by}接着办理`,
  letterIssued: ({ by, details }) => `${by}发出${text(details.number)}`,
  promised: ({ by, details }) => `${by}谈妥付款${amount(details.amountInFen)}，分 ${text(details.count)} 期`,
  paid: ({ by, details }) => `${by}记录${instalmentWord(details.position)}付款${amount(details.amountInFen)}`,
  paymentConfirmed: ({ by, details }) =>
    details.received === 'yes'
      ? `${by}确认收到${instalmentWord(details.position)}`
      : `${by}说没有收到${instalmentWord(details.position)}`,
  promiseKept: () => '约定的钱都付了，请职工确认',
  promiseBroken: ({ details }) =>
    details.reason === 'reversed' ? '付过的钱又退回去了，自动重新办理' : '到了约定的日子没有付款，自动重新办理',
  calledBack: ({ by, details }) => `${by}打电话回访${callWords[text(details.result)] ?? ''}`,
  closedBySilence: ({ by }) => `${by}多次回访联系不上，办结`,
  lapsed: () => '没有人提出不同意，到此结束',
  withdrawn: ({ by }) => `${by}撤回了诉求`,
  reopened: ({ by }) => `${by}要求重新办理`,
  joined: ({ details }) => (details.count ? `又有人一起反映，现在 ${text(details.count)} 人` : '又有人一起反映'),
  merged: ({ details }) => `并入工单 ${text(details.number)}`,
  split: ({ by }) => `${by}把其中一部分分出去单独办`,
};

export const courseSentence = (line: Line, now: Date): string => sentences[line.kind]?.(line, now) ?? '';
