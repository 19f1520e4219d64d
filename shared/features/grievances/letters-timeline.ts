import type { TimelineKind } from './timeline';

/** How a line of a ticket's history reads on paper; what the clock reminded of is left out. */
const onPaper: Partial<Readonly<Record<TimelineKind, string>>> = {
  filed: '职工提交诉求',
  filedOnVisit: '片区工作者走访时上报',
  joined: '又有职工一起反映',
  accepted: '受理',
  notAccepted: '书面告知不予受理',
  assigned: '安排经办人',
  transferred: '转其他工会办理',
  returned: '退回复核',
  replied: '告知进展',
  asked: '向职工提问',
  answered: '职工回答',
  contacted: '与有关方面联系',
  referred: '转有关部门',
  mediating: '开始调解',
  letterIssued: '发出函件',
  promised: '单位答应付款',
  paid: '单位付款',
  promiseBroken: '到约定的日子没有付款',
  outcome: '答复办理结果',
  confirmed: '职工确认已经解决',
  disputed: '职工认为没有解决',
  escalated: '转上一级工会办理',
  overdue: '超过办理期限',
  withdrawn: '职工撤回',
  reopened: '重新办理',
  closedBySilence: '多次回访联系不上，办结',
};

/** One line of the evidence pack; null for what does not belong on it. */
export const paperLine = (kind: TimelineKind, by: string | null, text: string | null): string | null => {
  const words = onPaper[kind];
  if (!words) return null;
  return `${by ? `${by}：` : ''}${words}${text ? `。${text}` : ''}`;
};
