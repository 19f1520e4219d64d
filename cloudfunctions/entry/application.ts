import type { Reply } from '@shared/kernel/failure';
import { chinaWorkingCalendar } from '@shared/time/china-working-calendar';
import { createAgencies } from '../features/agencies/feature';
import { createDistricts } from '../features/districts/feature';
import { createGrievances } from '../features/grievances/feature';
import { createMembership } from '../features/membership/feature';
import { createMessages } from '../features/messages/feature';
import { createPapers } from '../features/papers/feature';
import { createPeople } from '../features/people/feature';
import { createPhotos } from '../features/photos/feature';
import { createPosts } from '../features/posts/feature';
import { createUnions } from '../features/unions/feature';
import { createVisits } from '../features/visits/feature';
import { createAccounts } from '../kernel/accounts';
import { createAuditTrail } from '../kernel/audit';
import { createDispatch, type Origin, type Request } from '../kernel/dispatch';
import { type Deliveries, drainOutboxes } from '../kernel/outbox';
import { createSources } from '../kernel/sources';
import type { Platform } from '../platform/platform';

/** How many of each the jobs did; answered to the timer and written to the log. */
export type JobCounts = Readonly<Record<string, number>>;

export interface Application {
  dispatch(request: Request, origin: Origin): Promise<Reply<unknown>>;
  /** One pass of every job; two passes at once do each thing once. */
  runJobs(now: Date, requestId: string): Promise<JobCounts>;
}

/** Puts the features together. Where one needs another, the port it gets is named here. */
export const createApplication = (platform: Platform): Application => {
  const { database, secrets, log } = platform;
  const calendar = chinaWorkingCalendar;
  const accounts = createAccounts(database, secrets);
  const sources = createSources(database, secrets);
  const audit = createAuditTrail(database);

  const photos = createPhotos(platform);
  const papers = createPapers();
  const posts = createPosts({ database, calendar });
  const unions = createUnions({ database, accounts });
  const districts = createDistricts({ database, ...unions });
  const membership = createMembership({ ...platform, calendar, accounts, ...unions, ...districts, ...posts });
  const agencies = createAgencies({ database });
  const grievances = createGrievances({
    ...platform,
    calendar,
    accounts,
    sources,
    ...unions,
    ...photos,
    ...papers,
    ...membership,
    ...agencies,
  });
  const visits = createVisits({ database, secrets, calendar, ...unions, ...districts, ...photos, ...grievances });
  const messages = createMessages({ ...platform, accounts, ...unions });
  const people = createPeople({ accounts, ...messages, ...grievances });

  const features = [people, membership, unions, districts, agencies, grievances, visits, posts, messages, photos];
  const routes = new Map(
    features.flatMap((feature) => feature.routes).map((route) => [route.action.name, route] as const),
  );

  const deliveries: Deliveries = {
    audit: audit.deliver,
    message: messages.deliver,
    standing: membership.deliverStanding,
    unseal: grievances.deliverUnseal,
    openTicket: visits.deliverOpenTicket,
    adoptGrievances: grievances.deliverAdoptGrievances,
    openSplit: grievances.deliverOpenSplit,
  };
  const outboxes = [accounts.collection, ...features.flatMap((feature) => feature.aggregates ?? [])];

  return {
    dispatch: createDispatch({ routes, accounts, sources, secrets, log }),
    runJobs: async (now, requestId) => {
      const steps = await grievances.takeDueSteps(now, requestId);
      const applications = await membership.takeDueSteps(now, requestId);
      await sources.forgetBefore(now);
      await grievances.publishFigures(now);
      let delivered = 0;
      for (const outbox of outboxes) delivered += await drainOutboxes(outbox, deliveries, now);
      log.done('jobs', { requestId, count: steps + applications + delivered });
      return { steps, applications, delivered };
    },
  };
};
