import type { Handover } from '@shared/features/grievances/parts';
import type { OfficeChain } from '@shared/features/grievances/routing';
import { handedOnSchedule } from '@shared/features/grievances/schedule';
import type { TimelineKind } from '@shared/features/grievances/timeline';
import type { WorkingCalendar } from '@shared/time/working-calendar';
import type { Context } from '../../../kernel/context';
import type { EffectBody } from '../../../kernel/effects';
import type { Office } from '../../../kernel/ports';
import { notice, toOwner, toWorker } from '../notices';
import { handedTo } from '../offices';
import type { Unsettled } from '../settle';
import type { Ticket } from '../store';
import { entryByOffice } from '../timeline';

/** Where it goes: an office that is not the owner, on the chain by which it is known whether anybody stands above it. */
export interface Destination {
  readonly office: Office;
  readonly chain: OfficeChain<Office>;
  readonly kind: Handover['kind'];
  /** The office that was asked for and has nobody who could take it. */
  readonly without: Office | null;
}

const kinds: Readonly<Record<Handover['kind'], TimelineKind>> = {
  transfer: 'transferred',
  return: 'returned',
  arbitration: 'arbitrated',
};

/** To another office, with its own time to accept; the date for finishing stays, and the office before reads on (E25). */
export const handedOn = (
  ticket: Ticket,
  { office, chain, kind }: Destination,
  { reason, after }: { readonly reason: string; readonly after: 'transfer' | 'return' },
  calendar: WorkingCalendar,
  context: Context,
): Unsettled => {
  const { owner, grade } = ticket;
  const names = { fromOfficeName: owner.officeName, toOfficeName: office.name };
  const handover: Handover = {
    kind,
    ...names,
    fromOfficeId: owner.officeId,
    fromRegionCode: owner.regionCode,
    toOfficeId: office.officeId,
    toRegionCode: office.regionCode,
    reason,
    at: context.now.toISOString(),
  };
  const details = { ...names, after };
  return {
    ...ticket,
    ...handedTo(ticket, { owner: office, passedOver: [], tried: [] }, chain),
    state: 'SUBMITTED',
    question: null,
    schedule: handedOnSchedule(ticket.schedule, { grade, now: context.now, calendar }),
    handovers: [...ticket.handovers, handover],
    timeline: [...ticket.timeline, entryByOffice(ticket, kinds[kind], context, { text: reason, details })],
  };
};

const templates = {
  transfer: 'ticket.transferred',
  return: 'ticket.returned',
  arbitration: 'ticket.arbitrated',
} as const;

/** Tells who has it, who had it, and the worker; and the new owner why it is not where it was meant to be. */
export const handedOnNotices = (after: Ticket, { kind, without }: Destination, { now }: Context): EffectBody[] => {
  const { fromOfficeId } = after.handovers.at(-1) ?? {};
  const told = [toOwner(after), ...(fromOfficeId ? [{ officeId: fromOfficeId }] : []), toWorker(after)];
  return [
    ...told.map((to) => notice(after, templates[kind], to, now)),
    ...(without ? [notice(after, 'ticket.noHandler', toOwner(after), now, { withoutHandler: without.name })] : []),
  ];
};
