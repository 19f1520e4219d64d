import { listAgencies } from '@shared/features/agencies/contract';
import { parentRegion } from '@shared/places/regions';
import { serve } from '../../kernel/route';
import type { Collection } from '../../platform/database';
import type { AgencyDocument } from './store';

/** A county and the city have eleven each. */
const atMost = 200;

export const serveListAgencies = (agencies: Collection<AgencyDocument>) =>
  serve(listAgencies, async ({ countyCode }) => {
    const regions = [countyCode, parentRegion(countyCode) ?? countyCode];
    const found = await agencies.find({
      where: { regionCode: { in: regions } },
      orderBy: { regionCode: 'desc', _id: 'asc' },
      limit: atMost,
    });
    return { rows: found.map(({ _id, name, kind, phone }) => ({ agencyId: _id, name, kind, phone })) };
  });
