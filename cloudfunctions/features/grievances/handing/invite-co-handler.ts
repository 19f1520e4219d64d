import { isPartial } from '@shared/features/grievances/conflict';
import { closeAfter } from '@shared/features/grievances/deadline';
import { inviteCoHandler } from '@shared/features/grievances/handing-contract';
import { Failure } from '@shared/kernel/failure';
import { idOfCommand } from '../../../kernel/aggregate';
import type { Office } from '../../../kernel/ports';
import { serve } from '../../../kernel/route';
import { notice } from '../notices';
import { requireKnownPlace } from '../offices';
import type { Ticket } from '../store';
import { helpersOf, ownerSubject } from '../subjects';
import { entryByOffice, requireRoom } from '../timeline';
import { actAfter, type HandingNeeds } from './act-after';

/** @throws input.invalid for the owner itself or an office that helps already, coHandler.nobodyThere */
const requireHelper = (ticket: Ticket, office: Office | null): Office => {
  const busy = [ticket.owner.officeId, ...helpersOf(ticket).map(({ officeId }) => officeId)];
  if (office && busy.includes(office.officeId)) throw new Failure('input.invalid', { fields: ['officeRegionCode'] });
  const isAble = office?.handlers.some(({ officerOf = [] }) => !isPartial(officerOf, ticket.employerName));
  if (!office || !isAble) throw new Failure('coHandler.nobodyThere');
  return office;
};

export const serveInviteCoHandler = (needs: HandingNeeds) =>
  serve(inviteCoHandler, ({ ticketId, officeRegionCode, task, dueInWorkingDays }, context) =>
    actAfter(needs, context, {
      ticketId,
      subject: ownerSubject,
      transition: 'inviteCoHandler',
      prepare: (_found) => {
        requireKnownPlace(officeRegionCode, 'officeRegionCode');
        return needs.offices.byRegion(officeRegionCode, context.now);
      },
      next: (ticket, found) => {
        requireRoom(ticket);
        const { officeId, name, regionCode } = requireHelper(ticket, found);
        const coHandlerId = idOfCommand(context);
        const dueAt = closeAfter(context.now, dueInWorkingDays, needs.calendar).toISOString();
        const about = { kind: 'office' as const, id: officeId, name, regionCode };
        return {
          ...ticket,
          coHandlers: [...ticket.coHandlers, { ...about, coHandlerId, task, state: 'ASKED', dueAt, answer: null }],
          agenda: [...ticket.agenda, { kind: 'coHandler', ref: coHandlerId, at: dueAt }],
          timeline: [
            ...ticket.timeline,
            entryByOffice(ticket, 'coHandlerInvited', context, { text: task, details: { name } }),
          ],
        };
      },
      effects: (after, found) =>
        found ? [notice(after, 'ticket.coHandlerAsked', { officeId: found.officeId }, context.now)] : [],
    }),
  );
