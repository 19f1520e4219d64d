import type { applyForMembership } from '@shared/features/membership/contract';
import type { WorkerGroup } from '@shared/features/membership/membership';
import type { ParsedInputOf } from '@shared/kernel/contract';
import { Failure } from '@shared/kernel/failure';
import { ageOn, isOfWorkingAge, minimumWorkingAge } from '@shared/people/age';
import { type IdNumber, parseIdNumber } from '@shared/people/id-number';
import { parsePhone } from '@shared/people/phone';
import { chinaDay } from '@shared/time/china-day';
import type { Consent } from './store';

export type ApplyInput = ParsedInputOf<typeof applyForMembership>;

/** Who applies, as read from what was typed. */
export interface Applicant {
  readonly name: string;
  readonly identity: IdNumber;
  readonly phone: string;
  readonly workerGroup: WorkerGroup;
  readonly consents: readonly Consent[];
}

const requireConsents = ({ consents }: ApplyInput): void => {
  if (!consents.rules) throw new Failure('membership.consentMissing', { which: 'rules' });
  if (!consents.idNumber) throw new Failure('membership.consentMissing', { which: 'idNumber' });
};

const readIdentity = (text: string, now: Date): IdNumber => {
  const identity = parseIdNumber(text);
  if (!identity.ok) throw new Failure('identity.invalid', { reason: identity.reason });
  const { bornOn } = identity;
  const today = chinaDay(now);
  if (bornOn === undefined || isOfWorkingAge(bornOn, today)) return identity;
  const isTooYoung = bornOn <= today && ageOn(bornOn, today) < minimumWorkingAge;
  throw isTooYoung
    ? new Failure('identity.underAge', { minimumAge: minimumWorkingAge })
    : new Failure('identity.invalid', { reason: 'birthDate' });
};

/** @throws membership.consentMissing, identity.invalid, identity.underAge, input.invalid for the phone */
export const readApplicant = (input: ApplyInput, now: Date): Applicant => {
  requireConsents(input);
  const identity = readIdentity(input.idNumber, now);
  const parsed = parsePhone(input.phone);
  if (!parsed.ok) throw new Failure('input.invalid', { fields: ['phone'] });
  const { textVersion } = input.consents;
  const at = now.toISOString();
  return {
    name: input.name,
    identity,
    phone: parsed.phone,
    workerGroup: input.workerGroup,
    consents: [
      { purpose: 'rules', textVersion, at },
      { purpose: 'idNumber', textVersion, at },
    ],
  };
};
