import { suggestMerges } from '@shared/features/grievances/people-contract';
import { mayDo } from '@shared/features/grievances/states';
import { Failure } from '@shared/kernel/failure';
import { authorize } from '../../../kernel/context';
import { serve } from '../../../kernel/route';
import type { GrievanceNeeds } from '../needs';
import type { Ticket } from '../store';
import { ownerSubject } from '../subjects';

const looked = 20;
const fields = [
  'number',
  'matter',
  'state',
  'owner',
  'filedAt',
  'identity',
] as const satisfies readonly (keyof Ticket)[];

/** The ticket, those against the same employer and those of the same phone: three store calls at most. */
export const serveSuggestMerges = ({ tickets }: Pick<GrievanceNeeds, 'tickets'>) =>
  serve(suggestMerges, async ({ ticketId }, context) => {
    const ticket = await tickets.byId(ticketId);
    if (!ticket) throw new Failure('thing.notFound');
    authorize(context, ownerSubject(ticket));
    const { employerKey, phoneDigests, owner } = ticket;
    const open = (where: Parameters<typeof tickets.find>[0]['where']) =>
      tickets.find({ where, orderBy: { filedKey: 'desc' }, limit: looked, fields });
    const byEmployer = employerKey ? await open({ employerKey, isOpen: true }) : [];
    const byPhone = phoneDigests.length > 0 ? await open({ phoneDigests: { in: [...phoneDigests] } }) : [];
    const isOurs = (other: Pick<Ticket, '_id' | 'owner' | 'state' | 'identity'>): boolean =>
      other._id !== ticketId && other.owner.officeId === owner.officeId && mayDo('merge', other.state);
    const rows = [
      ...byPhone.filter(isOurs).map((other) => ({ other, why: 'samePerson' as const })),
      ...byEmployer.filter(isOurs).map((other) => ({ other, why: 'sameEmployer' as const })),
    ].filter(({ other }, at, all) => all.findIndex((one) => one.other._id === other._id) === at);
    return {
      rows: rows.map(({ other, why }) => ({
        ticketId: other._id,
        number: other.number,
        matter: other.matter,
        state: other.state,
        officeName: other.owner.officeName,
        filedAt: other.filedAt,
        why,
      })),
    };
  });
