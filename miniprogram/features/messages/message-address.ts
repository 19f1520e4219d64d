import type { listMessages } from '@shared/features/messages/contract';
import type { MessageTemplate } from '@shared/features/messages/templates';
import type { OutputOf } from '@shared/kernel/contract';
import { openPage, openTab } from '@/platform/navigation';

export type Message = OutputOf<typeof listMessages>['rows'][number];

/** Templates only an office gets, and those both it and the worker get. */
const forOffices: readonly MessageTemplate[] = [
  'ticket.arrived',
  'ticket.answered',
  'ticket.confirmed',
  'ticket.disputed',
  'ticket.reminder',
  'ticket.overdue',
  'ticket.noHandler',
  'ticket.assigned',
  'ticket.coHandlerAsked',
  'ticket.coHandlerAnswered',
  'ticket.extensionAsked',
  'ticket.consentAnswered',
  'ticket.agenda',
  'ticket.withdrawn',
  'ticket.paymentAnswered',
  'ticket.tradeTold',
  'ticket.pressure',
  'application.arrived',
  'application.reminder',
];
const forBoth: readonly MessageTemplate[] = [
  'ticket.escalated',
  'ticket.transferred',
  'ticket.returned',
  'ticket.extensionDecided',
  'ticket.promiseBroken',
  'ticket.agencyAnswered',
  'ticket.reopened',
  'ticket.joined',
  'ticket.confirmWaiting',
  'application.escalated',
];

/** Whether the message came to somebody as an officer. `worksHere` says whether the person has such work at all. */
const isForOffice = ({ template }: Pick<Message, 'template'>, worksHere: boolean): boolean =>
  forOffices.includes(template) || (worksHere && forBoth.includes(template));

/** Opens what the message is about. */
export const openSubject = (message: Message, worksHere: boolean): void => {
  const { about } = message;
  const isOffice = isForOffice(message, worksHere);
  if (message.template === 'referral.arrived') openPage('packages/office/pages/referrals/index');
  else if (about?.kind === 'ticket') {
    openPage(isOffice ? 'packages/office/pages/ticket/index' : 'pages/grievance/index', { ticketId: about.id });
  }
  if (about?.kind === 'application') {
    if (isOffice) openPage('packages/office/pages/approvals/index', { applicationId: about.id });
    else openTab('pages/mine/index');
  }
  if (about?.kind === 'visit') openPage('packages/field/pages/visits/index');
};
