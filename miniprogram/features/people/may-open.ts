import { abilities } from '@shared/access/abilities';
import type { Role } from '@shared/access/roles';
import type { ActionName } from '@shared/kernel/contract';

interface Duty {
  readonly role: Role;
}

/** Whether one of these duties lets the person use an action at all: it decides what is offered, never what is allowed. */
export const mayOpen = (duties: readonly Duty[], action: ActionName): boolean =>
  (abilities[action] ?? []).some(
    (ability) => typeof ability === 'object' && duties.some(({ role }) => role === ability.role),
  );
