import type { ReferralField } from '@shared/features/grievances/parts';
import type { Ticket } from '../store';
import { grantedOf } from './granted';

/** What a row of a department's list is made of. */
export const referralFieldsRead = [
  'number',
  'referrals',
  'outside',
  'owner',
  'matter',
  'employerName',
  'amountInFen',
  'queueKey',
] as const satisfies readonly (keyof Ticket)[];

type Source = Pick<Ticket, (typeof referralFieldsRead)[number] | '_id'>;

export const isConsented = ({ referrals }: Pick<Ticket, 'referrals'>, field: ReferralField): boolean =>
  grantedOf(referrals)?.fields.includes(field) ?? false;

/** A ticket as the department sees it that has it now: what the worker consented to, nothing else. */
export const referredRow = (ticket: Source) => {
  const { _id, number, referrals, outside, owner, matter, employerName, amountInFen } = ticket;
  const granted = grantedOf(referrals);
  if (!granted || !outside) throw new Error('a ticket that lies with no department was listed');
  return {
    ticketId: _id,
    number,
    agencyId: granted.agencyId,
    purpose: granted.purpose,
    since: outside.since,
    until: outside.until,
    decision: granted.decision,
    officeName: owner.officeName,
    officePhone: owner.phone,
    matter: isConsented(ticket, 'matter') ? matter : null,
    employerName: isConsented(ticket, 'employer') ? employerName : null,
    amountInFen: isConsented(ticket, 'amount') ? amountInFen : null,
  };
};
