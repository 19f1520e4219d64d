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
  { transition: 'notAccept', action: 'tickets.notAccept', input: { reason: 'IN_COURT', text: '已经在法院立案。' } },
  {
    transition: 'transfer',
    action: 'tickets.transfer',
    input: { toRegionCode: '330226002', reason: '单位在那里登记。' },
  },
  { transition: 'returnTicket', action: 'tickets.returnTicket', input: { reason: '上班的地方不在本镇。' } },
  {
    transition: 'logContact',
    action: 'tickets.logContact',
    input: { party: 'EMPLOYER', way: 'PHONE', on: '2026-02-13', summary: '打过电话。', nextOn: '2026-12-30' },
  },
  { transition: 'regrade', action: 'tickets.regrade', input: { grade: 'MAJOR', reason: '又有人反映。' } },
  {
    transition: 'promise',
    action: 'tickets.promise',
    input: {
      summary: '答应年底付清。',
      amountAgreedInFen: 100,
      instalments: [{ amountInFen: 100, dueOn: '2026-12-30' }],
    },
  },
  {
    transition: 'mediate',
    action: 'tickets.mediate',
    input: { mediator: '镇调解委员会', on: '2026-02-13', place: '镇政府' },
  },
  { transition: 'withdraw', action: 'grievances.withdraw', input: { reason: 'SOLVED_OTHERWISE' } },
  { transition: 'reopen', action: 'grievances.reopen', input: { text: '又没有付。' } },
  { transition: 'dispute', action: 'grievances.confirm', input: { solved: 'no', text: '没有解决。' } },
];
