import type { RoutingTrial } from '@shared/features/grievances/routing';
import type { StepKind } from '@shared/features/grievances/steps';
import { reasonSentence } from './grievances';

export const words = {
  title: '派单推演',
  intro: '填一件事，看它会派给谁、为什么、没人办会怎样。不会真的开工单。',
  trade: '职工做哪一行',
  tradeHint: '司机、骑手、快递员会同时告诉行业工会。',
  run: '推演',
  result: '会这样派',
  grade: '等级',
  owner: '派给',
  told: '同时告诉',
  acceptBy: '受理期限',
  finishBy: '办结期限',
  rules: '每条规则的结果',
  silence: '要是一直没人办',
  met: '符合',
  notMet: '不符合',
} as const;

const unmet: Readonly<Record<RoutingTrial['rule'], string>> = {
  WORKPLACE_TOWN: '按上班的地方派',
  RED_FLAG_TO_COUNTY: '紧急情况直接到县级',
  CRITICAL_TO_COUNTY: '重大的直接到县级',
  EMPLOYERS_OFFICER_EXCLUDED: '有人在被反映单位的工会任职，要回避',
  NO_LIVING_HANDLER: '没有人值守，交给上一级',
  CITY_WITHOUT_HANDLER: '各级都没有人，由市总工会接收',
  TRADE_FEDERATION_TOLD: '告诉行业工会联合会',
};

/** What a rule found, in one line. */
export const trialSentence = ({ rule, isMet, officeName }: RoutingTrial): string =>
  isMet && officeName !== null ? reasonSentence({ rule, officeName }) : unmet[rule];

const steps: Partial<Readonly<Record<StepKind, (officeName: string) => string>>> = {
  remind: (name) => `提醒${name}`,
  overdue: (name) => `${name}超期，抄送上一级`,
  takeOver: (name) => `${name}接手，重新计时`,
  remindTop: (name) => `${name}每个工作日提醒一次`,
};

export const silenceSentence = (kind: string, officeName: string): string =>
  steps[kind as StepKind]?.(officeName) ?? officeName;
