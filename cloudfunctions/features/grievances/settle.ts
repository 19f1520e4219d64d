import { dueAtOf, nextStep } from '@shared/features/grievances/steps';
import type { Draft } from '../../kernel/aggregate';
import type { Ticket } from './store';

type Derived = 'officeIds' | 'isOpen' | 'dueAt' | 'nextStepAt' | 'stepKey' | 'queueKey' | 'filedKey';
export type Unsettled = Omit<Draft<Ticket>, Derived>;

/** Works out everything the lists and the clock look for; no write of a ticket leaves it out. */
export const settle = (ticket: Unsettled): Draft<Ticket> => {
  const { _id, owner, copied, state, schedule, filedAt, closedAt } = ticket;
  const dueAt = dueAtOf({ state, schedule });
  const nextStepAt = nextStep({ state, isAtTop: owner.isTop, schedule })?.at ?? null;
  return {
    ...ticket,
    officeIds: [owner, ...copied].map(({ officeId }) => officeId),
    isOpen: state !== 'CLOSED',
    dueAt,
    nextStepAt,
    stepKey: nextStepAt && `${nextStepAt}|${_id}`,
    queueKey: `${closedAt ?? dueAt ?? filedAt}|${_id}`,
    filedKey: `${filedAt}|${_id}`,
  };
};

/** What every action on a ticket answers. */
export const answerOf = ({ state, dueAt, owner }: Pick<Ticket, 'state' | 'dueAt' | 'owner'>) => ({
  state,
  dueAt,
  officeName: owner.officeName,
});
