import type { Ability } from '@shared/access/abilities';
import { listCallBacks } from '@shared/features/grievances/call-back-contract';
import { pageSize } from '@shared/kernel/page';
import { openContact } from '../../../kernel/contact';
import { type Context, isPartialTo, requireCaller, scopesOf } from '../../../kernel/context';
import { readPage } from '../../../kernel/paging';
import { serve } from '../../../kernel/route';
import type { GrievanceNeeds } from '../needs';
import { rowFields, rowOf } from '../present';
import { resolvedAtOf } from '../resolved-at';
import type { Ticket } from '../store';
import { isHandledBy } from './handled-by';

const fields = [
  ...rowFields,
  'identity',
  'sealedContact',
  'callBacks',
  'callBackKey',
  'outcome',
  'timeline',
] as const satisfies readonly (keyof Ticket)[];
type Found = Pick<Ticket, (typeof fields)[number] | '_id'>;

/** Regions in which the caller may call by one relation. */
const regionsBy = (context: Context, relation: 'at' | 'within'): string[] => {
  const isBy = (ability: Ability): boolean => typeof ability === 'object' && ability.on === relation;
  const scopes = scopesOf({ ...context, abilities: context.abilities.filter(isBy) });
  return scopes.flatMap(({ kind, id }) => (kind === 'region' ? [id] : []));
};

export const serveListCallBacks = ({ tickets, secrets }: Pick<GrievanceNeeds, 'tickets' | 'secrets'>) =>
  serve(listCallBacks, async ({ after }, context) => {
    const { accountId } = requireCaller(context);
    const own = regionsBy(context, 'at');
    const [first, ...others] = [...own.map((id) => `at:${id}`), ...regionsBy(context, 'within')];
    if (first === undefined) return { rows: [] };
    const page = await readPage(tickets, {
      where: { callBackPlaces: others.length === 0 ? first : { in: [first, ...others] } },
      by: 'callBackKey',
      direction: 'asc',
      after,
      size: pageSize,
      fields,
    });
    const mayKnow = ({ identity, owner }: Found): boolean => identity === 'named' || own.includes(owner.regionCode);
    const seen = page.rows.filter(({ employerName }) => !isPartialTo(context, { againstEmployer: employerName }));
    const rows = seen.map((ticket: Found) => ({
      ...rowOf(ticket, accountId, context.now),
      resolvedAt: resolvedAtOf(ticket),
      calls: ticket.callBacks.length,
      lastCallAt: ticket.callBacks.at(-1)?.at ?? null,
      mayCall: !isHandledBy(ticket, accountId),
      contact: mayKnow(ticket) ? openContact(secrets, ticket.sealedContact) : null,
    }));
    return { ...page, rows };
  });
