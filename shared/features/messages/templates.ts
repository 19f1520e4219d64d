/** Every kind of message; the sentences are in miniprogram/words/messages.ts. */
export const messageTemplates = [
  'ticket.filed',
  'ticket.filedForYou',
  'ticket.arrived',
  'ticket.accepted',
  'ticket.replied',
  'ticket.asked',
  'ticket.answered',
  'ticket.resolved',
  'ticket.confirmWaiting',
  'ticket.confirmed',
  'ticket.disputed',
  'ticket.reminder',
  'ticket.overdue',
  'ticket.escalated',
  'ticket.noHandler',
  'application.submitted',
  'application.arrived',
  'application.approved',
  'application.rejected',
  'application.reminder',
  'application.escalated',
] as const;
export type MessageTemplate = (typeof messageTemplates)[number];

/** The three WeChat subscription templates the app asks permission for. */
export const pushTemplates = ['progress', 'question', 'task'] as const;
export type PushTemplate = (typeof pushTemplates)[number];
