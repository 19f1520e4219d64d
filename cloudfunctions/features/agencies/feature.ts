import type { Feature } from '../../kernel/feature';
import type { AgencyDirectory } from '../../kernel/ports';
import type { Database } from '../../platform/database';
import { serveListAgencies } from './list';
import { type AgencyDocument, agenciesSpec } from './store';

export const createAgencies = ({
  database,
}: {
  readonly database: Database;
}): Feature & { agencies: AgencyDirectory } => {
  const agencies = database.collection<AgencyDocument>(agenciesSpec.name);
  return {
    routes: [serveListAgencies(agencies)],
    agencies: {
      byId: async (agencyId) => {
        const found = await agencies.byId(agencyId);
        if (!found) return null;
        const { name, kind, regionCode, phone } = found;
        return { agencyId, name, kind, regionCode, phone };
      },
    },
  };
};
