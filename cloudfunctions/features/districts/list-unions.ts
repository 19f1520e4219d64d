import { listDistrictUnions } from '@shared/features/districts/contract';
import { scopesOf } from '../../kernel/context';
import type { UnionDirectory } from '../../kernel/ports';
import { serve } from '../../kernel/route';
import type { Collection } from '../../platform/database';
import type { DistrictDocument } from './store';

interface Needs {
  readonly districts: Collection<DistrictDocument>;
  readonly unions: UnionDirectory;
}

export const serveListDistrictUnions = ({ districts, unions }: Needs) =>
  serve(listDistrictUnions, async ({ text, after }, context) => {
    const districtIds = scopesOf(context).flatMap(({ kind, id }) => (kind === 'district' ? [id] : []));
    const [mine, page] = await Promise.all([
      districts.find({ where: { _id: { in: districtIds } }, limit: 1000 }),
      unions.inDistricts(districtIds, { text, after }),
    ]);
    const byId = new Map(mine.map((district) => [district._id, district]));
    return {
      ...page,
      rows: page.rows.flatMap(({ unionId, name, address, districtId }) => {
        const district = byId.get(districtId ?? '');
        return district
          ? [
              {
                unionId,
                name,
                address,
                districtId: district._id,
                districtName: district.name,
                townCode: district.townCode,
              },
            ]
          : [];
      }),
    };
  });
