import { referralInWorkingDays } from '@shared/features/grievances/outside-limits';
import type { Referral } from '@shared/features/grievances/parts';
import { proposeReferral } from '@shared/features/grievances/referral-contract';
import { Failure } from '@shared/kernel/failure';
import { isWithin } from '@shared/places/regions';
import { serve } from '../../../kernel/route';
import { act } from '../act';
import type { GrievanceNeeds } from '../needs';
import { notice } from '../notices';
import type { Ticket } from '../store';
import { firstReportersOf, ownerSubject } from '../subjects';
import { entryByOffice } from '../timeline';

type Asked = Pick<Referral, 'agencyId' | 'purpose'>;

/** Whom the worker refused is not proposed again, and nothing is asked twice (个人信息保护法 art. 16, 网络数据安全管理条例 art. 22). */
const requireAskable = (ticket: Ticket, { agencyId, purpose }: Asked): void => {
  const refuse = (reason: 'refused' | 'asked' | 'nobody') => new Failure('referral.notAskable', { reason });
  if (firstReportersOf(ticket).length === 0) throw refuse('nobody');
  const same = ticket.referrals.filter((referral) => referral.agencyId === agencyId);
  if (same.some(({ consent }) => consent === 'refused')) throw refuse('refused');
  const isOpen = ticket.referrals.some(({ consent }) => consent === null);
  if (isOpen || same.some((referral) => referral.purpose === purpose)) throw refuse('asked');
};

export const serveProposeReferral = (needs: Pick<GrievanceNeeds, 'tickets' | 'agencies'>) =>
  serve(proposeReferral, async ({ ticketId, agencyId, purpose, fields }, context) => {
    const agency = await needs.agencies.byId(agencyId);
    return act(needs, context, {
      ticketId,
      subject: ownerSubject,
      transition: 'proposeReferral',
      next: (ticket) => {
        if (!agency || !isWithin(ticket.workplaceTownCode, agency.regionCode)) {
          throw new Failure('input.invalid', { fields: ['agencyId'] });
        }
        requireAskable(ticket, { agencyId, purpose });
        const referral: Referral = {
          agencyId,
          agencyName: agency.name,
          agencyPhone: agency.phone,
          purpose,
          fields: [...new Set(fields)],
          workingDays: referralInWorkingDays(agency.kind),
          consent: null,
          proposedAt: context.now.toISOString(),
          answeredAt: null,
          decision: null,
        };
        const details = { agencyName: agency.name };
        return {
          ...ticket,
          referrals: [...ticket.referrals, referral],
          timeline: [
            ...ticket.timeline,
            entryByOffice(ticket, 'referralProposed', context, { text: purpose, details }),
          ],
        };
      },
      effects: (after) => [notice(after, 'ticket.consentAsked', { accountIds: firstReportersOf(after) }, context.now)],
    });
  });
