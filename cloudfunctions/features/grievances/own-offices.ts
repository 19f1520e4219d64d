import { type Context, scopesOf } from '../../kernel/context';
import type { Office } from '../../kernel/ports';
import type { GrievanceNeeds } from './needs';

/** The offices where the caller's roles allow the action; no store call while the directory remembers them. */
export const ownOffices = async (
  { offices }: Pick<GrievanceNeeds, 'offices'>,
  context: Context,
): Promise<readonly Office[]> => {
  const regions = scopesOf(context).filter(({ kind }) => kind === 'region');
  const found = await Promise.all(regions.map(({ id }) => offices.byRegion(id, context.now)));
  return found.filter((office): office is Office => office !== null);
};
