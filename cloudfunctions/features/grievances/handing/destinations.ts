import { arbitersIn, handedBy, isContested, isSecondReturn } from '@shared/features/grievances/handover';
import { firstLiving, isChain, type OfficeChain, routeGrievance } from '@shared/features/grievances/routing';
import { Failure } from '@shared/kernel/failure';
import type { Office, OfficeDirectory } from '../../../kernel/ports';
import { chainOf } from '../offices';
import type { Ticket } from '../store';
import type { Destination } from './hand-on';

/** The first of these that can take it; the last one does even without anybody, and its reminder says so. */
const among = (
  offices: readonly Office[],
  chain: OfficeChain<Office>,
  kind: Destination['kind'],
  { employerName }: Ticket,
): Destination | null => {
  if (!isChain(offices)) return null;
  const { owner } = firstLiving(offices, employerName);
  return { office: owner, chain, kind, without: owner === offices[0] ? null : offices[0] };
};

const arbiterOf = (ticket: Ticket, chain: OfficeChain<Office>): Destination | null =>
  among(arbitersIn(chain, ticket.handovers, ticket.owner), chain, 'arbitration', ticket);

/** @throws input.invalid for the office that has it, handover.nobodyThere when it could only come back to that office */
export const transferDestination = async (
  ticket: Ticket,
  chain: OfficeChain<Office>,
  toRegionCode: string,
  offices: OfficeDirectory,
  now: Date,
): Promise<Destination> => {
  const { owner, handovers } = ticket;
  if (owner.regionCode === toRegionCode) throw new Failure('input.invalid', { fields: ['toRegionCode'] });
  if (isContested(handovers, owner, { regionCode: toRegionCode })) {
    const arbiter = arbiterOf(ticket, chain);
    if (arbiter) return arbiter;
  }
  const there = await chainOf(offices, toRegionCode, now);
  const { owner: office } = routeGrievance(there, ticket);
  if (office.officeId === owner.officeId) throw new Failure('handover.nobodyThere');
  return { office, chain: there, kind: 'transfer', without: office === there[0] ? null : there[0] };
};

/** Back to whoever handed it over, or to the level above when routing sent it; the second time to an arbiter. @throws handover.nobodyAbove */
export const returnDestination = async (
  ticket: Ticket,
  chain: OfficeChain<Office>,
  offices: OfficeDirectory,
  now: Date,
): Promise<Destination> => {
  const { owner, handovers } = ticket;
  const from = handedBy(handovers, owner);
  const back = from === null ? chain : await chainOf(offices, from, now);
  const reviewers = back.filter(({ regionCode, officeId }) =>
    from === null ? regionCode.length < owner.regionCode.length : officeId !== owner.officeId,
  );
  const destination = isSecondReturn(handovers) ? arbiterOf(ticket, chain) : among(reviewers, back, 'return', ticket);
  if (!destination) throw new Failure('handover.nobodyAbove');
  return destination;
};
