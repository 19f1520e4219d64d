import type { MessageTemplate } from '@shared/features/messages/templates';
import { isChinaDay } from '@shared/time/china-day';
import { dayWords } from './dates';
import { rejectWords } from './membership';

export type MessageDetails = Readonly<Record<string, string | number>>;
type Sentence = (details: MessageDetails, now: Date) => string;

const named = ({ officeName }: MessageDetails, otherwise = '工会'): string => String(officeName ?? otherwise);

const unionIn = ({ unionName }: MessageDetails): string => String(unionName ?? '工会');

/** “，3月5日 周四前答复”; nothing when no day is owed. */
const byDay = ({ dueOn }: MessageDetails, what: string, now: Date): string =>
  typeof dueOn === 'string' && isChinaDay(dueOn) ? `，${dayWords(dueOn, now)}前${what}` : '';

const reason = (details: MessageDetails): string => {
  const word = Object.entries(rejectWords).find(([code]) => code === details.reason)?.[1];
  return word ? `：${word.title}` : '';
};

/** One sentence for each kind of message: what happened, who has it, what comes next. */
const sentences: Readonly<Record<MessageTemplate, Sentence>> = {
  'ticket.filed': (details, now) => `诉求已收到，由${named(details)}处理${byDay(details, '受理', now)}`,
  'ticket.filedForYou': (details, now) =>
    `片区工作者替您反映了问题，由${named(details)}处理${byDay(details, '受理', now)}`,
  'ticket.arrived': (details, now) => `有新的工单等您受理${byDay(details, '要受理', now)}`,
  'ticket.accepted': (details, now) => `${named(details)}已受理您的诉求${byDay(details, '答复', now)}`,
  'ticket.replied': (details) => `${named(details)}回复了您的诉求`,
  'ticket.asked': (details) => `${named(details)}有问题想问您，请回答`,
  'ticket.answered': () => '职工回答了您的问题，可以继续办理',
  'ticket.resolved': (details) => `${named(details)}说事情已办好，请您确认是不是真的解决了`,
  'ticket.confirmWaiting': () => '办理结果还没有确认，请看一看是否解决了',
  'ticket.confirmed': () => '职工确认已经解决，工单办结',
  'ticket.disputed': () => '职工不同意办理结果，工单重新办理',
  'ticket.reminder': (details, now) => `工单快到期了${byDay(details, '要办', now)}`,
  'ticket.overdue': (details) => `工单已超期，请${named(details, '处理单位')}马上办理`,
  'ticket.escalated': (details, now) => `这件事已转由上一级${named(details)}处理${byDay(details, '答复', now)}`,
  'ticket.noHandler': (details) =>
    `${String(details.withoutHandler ?? '有单位')}还没有处理人，工单由${named(details)}接手`,
  'ticket.notAccepted': (details) => `${named(details)}没有受理您的诉求，点开看原因；不同意可以请上一级重新看`,
  'ticket.assigned': () => '有一张工单安排给您办理',
  'ticket.transferred': (details, now) => `工单转由${named(details)}处理${byDay(details, '受理', now)}`,
  'ticket.returned': (details) => `工单退回，由${named(details)}复核`,
  'ticket.arbitrated': (details, now) => `由${named(details)}裁定归谁办理${byDay(details, '受理', now)}`,
  'ticket.coHandlerAsked': (details) => `${named(details)}请您协助办理一张工单`,
  'ticket.coHandlerAnswered': () => '协办单位有了答复',
  'ticket.extensionAsked': (details) => `${named(details)}申请延长办理时间，请决定`,
  'ticket.extensionDecided': (details, now) => `延长申请有了决定${byDay(details, '要办', now)}`,
  'ticket.consentAsked': (details) => `${named(details)}想把您的诉求转给有关部门，请您决定同不同意`,
  'ticket.consentAnswered': () => '职工答复了是否同意转办',
  'ticket.outside': (details) => `您的诉求正由外单位处理，${named(details)}继续跟进`,
  'ticket.agencyAnswered': () => '有关部门有了答复，点开看怎么说',
  'ticket.promised': () => '单位答应了付款日子，点开看每一期的日期',
  'ticket.paid': () => '单位付了一期，请您看看收到没有',
  'ticket.paymentAnswered': ({ received }) =>
    received === 'yes' ? '职工说收到了一期付款' : '职工说有一期付款没有收到',
  'ticket.promiseBroken': (details) => `到日子没有付款，由${named(details)}重新办理`,
  'ticket.agenda': () => '工单有一件约定的事到日子了，请跟进',
  'ticket.withdrawn': () => '职工撤回了诉求',
  'ticket.reopened': (details) => `工单重新打开，由${named(details)}办理`,
  'ticket.closed': () => '您的诉求到此结束，点开看经过',
  'ticket.joined': () => '又有人反映同一件事，已合在一起办理',
  'ticket.merged': () => '您的诉求和同一件事的工单合在一起办理',
  'ticket.sealedWaiting': () => '您密封的反映还没有交出去，可以继续等，也可以改为直接反映',
  'ticket.unsealed': (details) => `同单位反映的人够了，由${named(details)}一起处理`,
  'referral.arrived': () => '工会转来一件事，职工已经同意，请看看能不能办',
  'ticket.tradeTold': (details) => `有本行业的职工反映问题，由${named(details)}办理，请一起关心`,
  'ticket.pressure': () => '有职工说是受到压力才撤回诉求的，请留意这家单位的情况',
  'application.submitted': (details, now) => `入会申请已提交，由${named(details)}审批${byDay(details, '答复', now)}`,
  'application.arrived': (details, now) => `有人申请加入${unionIn(details)}，请审批${byDay(details, '要办', now)}`,
  'application.approved': (details) => `入会申请已通过，您是${unionIn(details)}会员了`,
  'application.rejected': (details) => `入会申请没有通过${reason(details)}。点开看怎么改`,
  'application.reminder': (details, now) => `入会申请快到期了${byDay(details, '要审批', now)}`,
  'application.escalated': (details, now) => `入会申请转由上一级${named(details)}审批${byDay(details, '答复', now)}`,
};

export const messageSentence = (template: MessageTemplate, details: MessageDetails, now: Date): string =>
  sentences[template](details, now);

export const messageWords = {
  title: '消息',
  unread: '未读',
  number: (template: MessageTemplate, number: string | number) =>
    template.startsWith('ticket.') ? `工单号 ${number}` : `受理号 ${number}`,
  emptyTitle: '还没有消息',
  empty: '您的入会申请和诉求有了进展，会在这里告诉您：谁在处理、什么时候答复、下一步做什么。',
  remindTitle: '用微信提醒我',
  remind: '有进展时发一条微信通知。每点一次，每类事情最多提醒一次。',
  remindButton: '接收微信提醒',
  reminded: '好的，下次有进展会用微信告诉您。',
  declined: '没有打开提醒。消息都在这里，不会丢。',
  unavailable: '这里收不到微信提醒，请在微信小程序里打开。消息都在这里，不会丢。',
} as const;
