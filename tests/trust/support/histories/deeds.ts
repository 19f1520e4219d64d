import type { Transition } from '@shared/features/grievances/states';

/** One way somebody may try to act; who tries is drawn apart from it, so that most tries are by the wrong person. */
export interface Deed {
  readonly transition: Transition;
  readonly action: string;
  readonly input: object;
}

export const deeds: readonly Deed[] = [
  { transition: 'accept', action: 'tickets.accept', input: {} },
  { transition: 'reply', action: 'tickets.reply', input: { text: '已经联系公司。' } },
  { transition: 'ask', action: 'tickets.ask', input: { text: '有运单吗？' } },
  { transition: 'answer', action: 'grievances.answer', input: { text: '有。' } },
  { transition: 'recordOutcome', action: 'tickets.recordOutcome', input: { result: 'SOLVED', summary: '已经解决。' } },
  { transition: 'confirm', action: 'grievances.confirm', input: { solved: 'yes' } },
  { transition: 'dispute', action: 'grievances.confirm', input: { solved: 'no', text: '没有解决。' } },
];
