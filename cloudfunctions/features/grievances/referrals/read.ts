import { readReferral } from '@shared/features/grievances/referral-contract';
import { Failure } from '@shared/kernel/failure';
import { openContact } from '../../../kernel/contact';
import { authorize } from '../../../kernel/context';
import { serve } from '../../../kernel/route';
import type { GrievanceNeeds } from '../needs';
import { agencySubject } from '../subjects';
import { isConsented, referredRow } from './present';

/** For the department that has it now; what it gave back it reads no more. */
export const serveReadReferral = ({ tickets, secrets }: Pick<GrievanceNeeds, 'tickets' | 'secrets'>) =>
  serve(readReferral, async ({ ticketId }, context) => {
    const ticket = await tickets.byId(ticketId);
    if (!ticket) throw new Failure('thing.notFound');
    authorize(context, agencySubject(ticket));
    return {
      ...referredRow(ticket),
      said: isConsented(ticket, 'words') ? ticket.said : null,
      contact: isConsented(ticket, 'contact') ? openContact(secrets, ticket.sealedContact) : null,
      asOf: context.now.toISOString(),
    };
  });
