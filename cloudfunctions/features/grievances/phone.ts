import { Failure } from '@shared/kernel/failure';
import { parsePhone } from '@shared/people/phone';

/** @throws input.invalid when it is no telephone number */
export const phoneOf = (typed: string, field = 'contactPhone'): string => {
  const parsed = parsePhone(typed);
  if (!parsed.ok) throw new Failure('input.invalid', { fields: [field] });
  return parsed.phone;
};
