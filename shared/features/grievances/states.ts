/**
 * Where a ticket stands. Every open state has an owner and a next step of the clock; CLOSED, WITHDRAWN and MERGED are ends, and of
 * those only MERGED can never be left.
 */
export const ticketStates = [
  /** Kept from every office until enough colleagues reported the same employer. */
  'SEALED',
  'SUBMITTED',
  'ACCEPTED',
  'WAITING_FOR_WORKER',
  /** An outside body has it (mediation, a department, the employer's answer to an opinion); the clock stands still, visibly. */
  'WAITING_OUTSIDE',
  /** An agreement with instalments runs; a missed date reopens it (K13). */
  'PROMISED',
  'RESOLVED',
  'REOPENED',
  /** Told in writing that the union does not take it up (浙江省工会劳动法律监督条例 art. 17); the worker may dispute that. */
  'NOT_ACCEPTED',
  'CLOSED',
  'WITHDRAWN',
  'MERGED',
] as const;
export type TicketState = (typeof ticketStates)[number];

const unanswered = ['SUBMITTED', 'REOPENED'] as const;
const inHand = ['ACCEPTED', 'WAITING_FOR_WORKER', 'WAITING_OUTSIDE', 'PROMISED'] as const;
const working = [...unanswered, ...inHand] as const;

/**
 * What is done to a ticket, from which states, and where it leads; null: it stays. Shared by the client, which disables, and the
 * server, which refuses.
 */
export const transitions = {
  /** Enough colleagues reported too: offices may see it. */
  unseal: { from: ['SEALED'], to: 'SUBMITTED' },
  accept: { from: unanswered, to: 'ACCEPTED' },
  notAccept: { from: ['SUBMITTED'], to: 'NOT_ACCEPTED' },
  assign: { from: working, to: null },
  regrade: { from: working, to: null },
  transfer: { from: ['SUBMITTED', 'ACCEPTED'], to: 'SUBMITTED' },
  returnTicket: { from: ['SUBMITTED'], to: 'SUBMITTED' },
  inviteCoHandler: { from: inHand, to: null },
  answerAsCoHandler: { from: working, to: null },
  requestExtension: { from: ['ACCEPTED', 'WAITING_FOR_WORKER', 'WAITING_OUTSIDE'], to: null },
  decideExtension: { from: ['ACCEPTED', 'WAITING_FOR_WORKER', 'WAITING_OUTSIDE'], to: null },
  reply: { from: inHand, to: null },
  logContact: { from: inHand, to: null },
  ask: { from: ['ACCEPTED'], to: 'WAITING_FOR_WORKER' },
  answer: { from: ['WAITING_FOR_WORKER'], to: 'ACCEPTED' },
  proposeReferral: { from: ['ACCEPTED'], to: null },
  /** The worker's consent; granted, it goes to the department. */
  answerReferral: { from: ['ACCEPTED', 'WAITING_FOR_WORKER'], to: null },
  answerAsAgency: { from: ['WAITING_OUTSIDE'], to: null },
  mediate: { from: ['ACCEPTED'], to: 'WAITING_OUTSIDE' },
  resume: { from: ['WAITING_OUTSIDE'], to: 'ACCEPTED' },
  issueLetter: { from: ['ACCEPTED', 'WAITING_OUTSIDE'], to: null },
  recordOutcome: { from: ['ACCEPTED', 'WAITING_FOR_WORKER', 'WAITING_OUTSIDE'], to: 'RESOLVED' },
  promise: { from: ['ACCEPTED', 'WAITING_FOR_WORKER', 'WAITING_OUTSIDE'], to: 'PROMISED' },
  recordPayment: { from: ['PROMISED'], to: null },
  confirmPayment: { from: ['PROMISED'], to: null },
  keepPromise: { from: ['PROMISED'], to: 'RESOLVED' },
  breakPromise: { from: ['PROMISED'], to: 'REOPENED' },
  recordShares: { from: [...inHand, 'RESOLVED'], to: null },
  /** Solved, in a group case with the last who says so; or a refusal that the worker agrees to. */
  confirm: { from: ['RESOLVED', 'NOT_ACCEPTED'], to: 'CLOSED' },
  dispute: { from: ['RESOLVED', 'NOT_ACCEPTED'], to: 'REOPENED' },
  callBack: { from: ['RESOLVED'], to: null },
  closeBySilence: { from: ['RESOLVED'], to: 'CLOSED' },
  /** Nobody disputed a refusal within its window. */
  lapse: { from: ['NOT_ACCEPTED'], to: 'CLOSED' },
  withdraw: { from: ['SEALED', ...working, 'RESOLVED', 'NOT_ACCEPTED'], to: 'WITHDRAWN' },
  reopen: { from: ['CLOSED', 'WITHDRAWN'], to: 'REOPENED' },
  join: { from: working, to: null },
  merge: { from: working, to: 'MERGED' },
  split: { from: inHand, to: null },
} as const satisfies Record<string, { from: readonly TicketState[]; to: TicketState | null }>;
export type Transition = keyof typeof transitions;

export const mayDo = (transition: Transition, state: TicketState): boolean =>
  (transitions[transition].from as readonly TicketState[]).includes(state);

/** An end: no office owes anything and the clock stands. */
export const isEnded = (state: TicketState): boolean =>
  state === 'CLOSED' || state === 'WITHDRAWN' || state === 'MERGED';

/** The four steps every ticket shows: 1 filed, 2 accepted, 3 being handled, 4 answered and confirmed. */
export const stepOf: Readonly<Record<TicketState, 1 | 2 | 3 | 4>> = {
  SEALED: 1,
  SUBMITTED: 1,
  REOPENED: 1,
  ACCEPTED: 3,
  WAITING_FOR_WORKER: 3,
  WAITING_OUTSIDE: 3,
  PROMISED: 3,
  NOT_ACCEPTED: 4,
  RESOLVED: 4,
  CLOSED: 4,
  WITHDRAWN: 4,
  MERGED: 4,
};
