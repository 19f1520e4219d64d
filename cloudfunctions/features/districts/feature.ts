import type { Feature } from '../../kernel/feature';
import type { DistrictDirectory, UnionDirectory } from '../../kernel/ports';
import type { Database } from '../../platform/database';
import { serveListDistrictUnions } from './list-unions';
import { type DistrictDocument, districtsSpec } from './store';

interface Needs {
  readonly database: Database;
  readonly unions: UnionDirectory;
}

export const createDistricts = ({ database, unions }: Needs): Feature & { districts: DistrictDirectory } => {
  const districts = database.collection<DistrictDocument>(districtsSpec.name);
  return {
    routes: [serveListDistrictUnions({ districts, unions })],
    districts: {
      byId: async (districtId) => {
        const district = await districts.byId(districtId);
        return district && { districtId, name: district.name, townCode: district.townCode };
      },
    },
  };
};
