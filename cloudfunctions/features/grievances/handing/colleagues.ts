import { listColleagues } from '@shared/features/grievances/handing-contract';
import { serve } from '../../../kernel/route';
import type { GrievanceNeeds } from '../needs';
import { ownOffices } from '../own-offices';

export const serveListColleagues = (needs: Pick<GrievanceNeeds, 'offices'>) =>
  serve(listColleagues, async (_input, context) => ({
    rows: (await ownOffices(needs, context)).flatMap(({ name: officeName, handlers }) =>
      handlers.map(({ accountId, name }) => ({ accountId, name, officeName })),
    ),
  }));
