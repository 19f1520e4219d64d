import { readVisit } from '@shared/features/visits/contract';
import { Failure } from '@shared/kernel/failure';
import { authorize } from '../../kernel/context';
import { serve } from '../../kernel/route';
import type { VisitNeeds } from './needs';
import { visitRowOf } from './present';

export const serveReadVisit = ({ visits, photos }: Pick<VisitNeeds, 'visits' | 'photos'>) =>
  serve(readVisit, async ({ visitId }, context) => {
    const visit = await visits.byId(visitId);
    if (!visit) throw new Failure('thing.notFound');
    authorize(context, {
      accountIds: [visit.authorId],
      places: [{ kind: 'district', id: visit.districtId }],
      regionCode: visit.townCode,
    });
    return {
      ...visitRowOf(visit),
      districtName: visit.districtName,
      districtWorkerName: visit.authorName,
      purposes: [...visit.purposes],
      metWhom: visit.metWhom,
      found: visit.found,
      photoUrls: visit.photoPaths.length > 0 ? await photos.addressesOf(visit.photoPaths) : [],
      tickets: [...visit.tickets],
    };
  });
