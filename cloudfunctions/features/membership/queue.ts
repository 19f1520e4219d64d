import { listApplications } from '@shared/features/membership/contract';
import { pageSize } from '@shared/kernel/page';
import { maskIdNumber, maskPhone } from '@shared/people/masking';
import { scopesOf } from '../../kernel/context';
import { readPage } from '../../kernel/paging';
import { serve } from '../../kernel/route';
import type { Secrets } from '../../platform/secrets';
import { applicationIdOf } from './application-id';
import type { Needs } from './needs';
import { placeKey } from './places';
import type { Application } from './store';

const rowOf = (personId: string, application: Application, leavesUnionName: string | null, secrets: Secrets) => ({
  applicationId: applicationIdOf(personId, application.ordinal),
  receiptNumber: application.receiptNumber,
  kind: application.kind,
  name: application.name,
  maskedIdNumber: maskIdNumber(secrets.open(application.sealedIdNumber)),
  maskedPhone: maskPhone(secrets.open(application.sealedPhone)),
  workerGroup: application.workerGroup,
  employerName: application.employerName,
  unionName: application.unionName,
  cameBy: application.cameBy,
  leavesUnionName,
  submittedAt: application.submittedAt,
  dueAt: application.clock.dueAt,
});

/** Shows an application to the union it is for and to whoever is or was responsible; the levels above see it once it climbs. */
export const serveListApplications = ({ memberships, secrets }: Needs) =>
  serve(listApplications, async ({ after }, context) => {
    const page = await readPage(memberships, {
      where: { queuePlaces: { in: scopesOf(context).map(placeKey) } },
      by: 'queueKey',
      direction: 'asc',
      after,
      size: pageSize,
      fields: ['application', 'unionName', 'queueKey'],
    });
    const now = context.now.toISOString();
    return {
      ...page,
      rows: page.rows.flatMap(({ _id, application, unionName }) =>
        application
          ? [{ ...rowOf(_id, application, unionName, secrets), isOverdue: application.clock.dueAt < now }]
          : [],
      ),
    };
  });
