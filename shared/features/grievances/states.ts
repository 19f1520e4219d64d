/** Where a ticket stands. Every state but CLOSED has an owner and a next step. */
export const ticketStates = ['SUBMITTED', 'ACCEPTED', 'WAITING_FOR_WORKER', 'RESOLVED', 'REOPENED', 'CLOSED'] as const;
export type TicketState = (typeof ticketStates)[number];

/** What is done to a ticket, and from which states it may be done. Shared by the client, which disables, and the server, which refuses. */
export const transitions = {
  accept: { from: ['SUBMITTED', 'REOPENED'], to: 'ACCEPTED' },
  reply: { from: ['ACCEPTED', 'WAITING_FOR_WORKER'], to: null },
  ask: { from: ['ACCEPTED'], to: 'WAITING_FOR_WORKER' },
  answer: { from: ['WAITING_FOR_WORKER'], to: 'ACCEPTED' },
  recordOutcome: { from: ['ACCEPTED', 'WAITING_FOR_WORKER'], to: 'RESOLVED' },
  confirm: { from: ['RESOLVED'], to: 'CLOSED' },
  dispute: { from: ['RESOLVED'], to: 'REOPENED' },
} as const satisfies Record<string, { from: readonly TicketState[]; to: TicketState | null }>;
export type Transition = keyof typeof transitions;

export const mayDo = (transition: Transition, state: TicketState): boolean =>
  (transitions[transition].from as readonly TicketState[]).includes(state);

/** The four steps every ticket shows: 1 filed, 2 accepted, 3 being handled, 4 answered and confirmed. */
export const stepOf: Readonly<Record<TicketState, 1 | 2 | 3 | 4>> = {
  SUBMITTED: 1,
  REOPENED: 1,
  ACCEPTED: 3,
  WAITING_FOR_WORKER: 3,
  RESOLVED: 4,
  CLOSED: 4,
};
