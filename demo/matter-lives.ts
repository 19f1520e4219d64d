import { chinaDay } from '@shared/time/china-day';
import { type Confirmer, courseOf, type FoundMatter, findMatter } from './found-matters';
import type { DemoMember } from './members';
import { createRandom, type Random } from './random';
import { type Life, live, type Setting } from './ticket-life';
import type { DemoUnion } from './unions';
import type { PlannedVisit } from './visit-plan';
import { xidianActs, xidianMatter } from './xidian-case';

/** Of the matters found, so many wait to be confirmed; of the rest, so many were confirmed by the district worker for somebody without an account. */
const waitingToBeConfirmed = 26;
const confirmedByDistrictWorker = 52;
const withoutAccountAndWaiting = 8;
const disputed = 5;
const disputedBefore = '2026-10-01';

export interface Field extends Setting {
  readonly unions: readonly DemoUnion[];
  readonly members: readonly DemoMember[];
}

/** The members of each union who had joined before the pilot began: whoever is met on a visit is one of them. */
const firstMembers = (members: readonly DemoMember[]): ReadonlyMap<string, DemoMember> => {
  const found = new Map<string, DemoMember>();
  for (const member of members) if (!found.has(member.union._id)) found.set(member.union._id, member);
  return found;
};

type Fate = { readonly confirmer: Confirmer; readonly hasAccount: boolean; readonly isDisputed: boolean };

/** What becomes of each matter, so that the three rates come out as they should; the newest wait to be confirmed. */
const fatesOf = (random: Random, found: readonly FoundMatter[]): ReadonlyMap<FoundMatter, Fate> => {
  const newestFirst = [...found].sort((one, other) => other.resolvedAt.getTime() - one.resolvedAt.getTime());
  const waiting = newestFirst.slice(0, waitingToBeConfirmed);
  const closed = random.shuffled(newestFirst.slice(waitingToBeConfirmed));
  const mayBeDisputed = closed
    .slice(confirmedByDistrictWorker)
    .filter(({ loggedAt, matter }) => chinaDay(loggedAt) < disputedBefore && matter.dangers.length === 0)
    .slice(0, disputed);
  return new Map([
    ...waiting.map((matter, at) => [matter, fate('nobody', at >= withoutAccountAndWaiting)] as const),
    ...closed.map((matter, at) => {
      const byWorker = at >= confirmedByDistrictWorker;
      return [matter, fate(byWorker ? 'worker' : 'districtWorker', byWorker, mayBeDisputed.includes(matter))] as const;
    }),
  ]);
};

const fate = (confirmer: Confirmer, hasAccount: boolean, isDisputed = false): Fate => ({
  confirmer,
  hasAccount,
  isDisputed,
});

export interface LoggedVisit extends PlannedVisit {
  readonly loggedAt: Date;
}

const linkOf = ({ visitId, visitedAt, author }: PlannedVisit, position: number) => ({
  visitId,
  position,
  visitedOn: chinaDay(visitedAt),
  districtWorkerName: author.name,
  districtWorkerAccountId: author.accountId,
});

/** What became of every matter found on the visits, the Xidian case among them. */
export const matterLives = (visits: readonly LoggedVisit[], field: Field, worker: DemoMember): Life[] => {
  const random = createRandom('matters');
  const metAt = firstMembers(field.members);
  const found = visits
    .filter(({ isXidianCase }) => !isXidianCase)
    .flatMap((visit) =>
      Array.from({ length: visit.matters }, (_, position) =>
        findMatter(random, visit, position, {
          loggedAt: visit.loggedAt,
          worker: metAt.get(visit.union.document._id) ?? null,
        }),
      ),
    );
  const fates = fatesOf(random, found);
  const lives = found.map((each): Life => {
    const { confirmer, hasAccount, isDisputed } = fates.get(each) ?? fate('nobody', false);
    const { visit, position, loggedAt, matter } = each;
    const met = hasAccount ? metAt.get(visit.union.document._id) : undefined;
    const told = met ? matter : { ...matter, contact: null };
    const course = {
      ticketId: `${visit.visitId}-${position}`,
      matter: told,
      reporterIds: met ? [met.accountId] : [],
      visit: linkOf(visit, position),
      openedAt: loggedAt,
      acts: courseOf(random, { ...each, matter: told }, confirmer, isDisputed),
      handledBy: 'anyone' as const,
    };
    return live(course, field, random);
  });
  const caseVisit = visits.find(({ isXidianCase }) => isXidianCase);
  return caseVisit ? [...lives, liveXidianCase(caseVisit, field, worker)] : lives;
};

const liveXidianCase = (visit: LoggedVisit, setting: Setting, worker: DemoMember): Life =>
  live(
    {
      ticketId: `${visit.visitId}-0`,
      matter: xidianMatter(worker),
      reporterIds: [worker.accountId],
      visit: linkOf(visit, 0),
      openedAt: visit.loggedAt,
      acts: xidianActs(),
      handledBy: 'first',
    },
    setting,
    createRandom('xidian case'),
  );
