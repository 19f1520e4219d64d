import type { MessageTemplate } from '@shared/features/messages/templates';
import { chinaDay } from '@shared/time/china-day';
import type { EffectBody, Recipient } from '../../kernel/effects';
import { applicationIdOf } from './application-id';
import type { Application, MembershipDocument } from './store';

/** A message about an application: numbers, names of unions and offices, days; never the applicant's name. */
export const tell = (
  to: Recipient,
  template: MessageTemplate,
  { personId, application, now }: { personId: string; application: Application; now: Date },
): EffectBody => ({
  kind: 'message',
  to,
  template,
  details: {
    number: application.receiptNumber,
    unionName: application.unionName,
    officeName: application.approver.name,
    dueOn: chinaDay(new Date(application.clock.dueAt)),
    ...(application.reason === null ? {} : { reason: application.reason }),
  },
  about: { kind: 'application', id: applicationIdOf(personId, application.ordinal) },
  at: now.toISOString(),
});

/** What the applicant's account shows from now on. `after` is the document as the write leaves it. */
export const showStanding = (
  after: Pick<MembershipDocument, '_id' | 'state' | 'name' | 'unionName'>,
  application: Application,
  version: number,
): EffectBody => {
  const isActive = after.state === 'ACTIVE';
  const waits = application.state === 'SUBMITTED';
  return {
    kind: 'standing',
    accountId: application.accountId,
    standing: {
      personId: after._id,
      name: (isActive ? after.name : null) ?? application.name,
      state: isActive ? 'ACTIVE' : waits ? 'APPLYING' : 'NONE',
      unionName: (isActive ? after.unionName : null) ?? application.unionName,
      version,
    },
  };
};
