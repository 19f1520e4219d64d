import type { VisitPurpose } from '@shared/features/visits/visit';
import { chinaDay, chinaInstant } from '@shared/time/china-day';
import type { Visit } from '../cloudfunctions/features/visits/store';
import type { OpenedTicket } from '../cloudfunctions/kernel/ports';
import { type Confirmer, courseOf, type FoundMatter, findMatter } from './found-matters';
import type { DemoMember } from './members';
import { createRandom, type Random } from './random';
import type { StaffBook } from './staff';
import { type Life, live } from './ticket-life';
import type { DemoUnion } from './unions';
import { matterCount, type PlannedVisit, planVisits } from './visit-plan';
import { xidianActs, xidianCase, xidianFound, xidianMatter } from './xidian-case';

/** Of the matters found, so many wait to be confirmed; of the rest, so many were confirmed by the district worker for somebody without an account. */
export const waitingToBeConfirmed = 26;
export const confirmedByDistrictWorker = 52;
const withoutAccountAndWaiting = 8;
const disputed = 5;
const disputedBefore = '2026-10-01';

interface Field {
  readonly unions: readonly DemoUnion[];
  readonly staff: StaffBook;
  readonly members: readonly DemoMember[];
}

const quiet = [
  '车间运转正常，职工情绪稳定。',
  '核对了会员名册，新来的几位愿意入会。',
  '宣传了医疗互助保障和法律援助。',
  '工会换届准备就绪，职工代表名单已公示。',
  '看了食堂和宿舍，条件尚可。',
] as const;
const purposes: readonly [VisitPurpose, ...VisitPurpose[]] = [
  'UNION_BUILDING',
  'MEMBERSHIP',
  'AID',
  'SERVICE',
  'SAFETY_AND_LAW',
];

const loggedAfter = (random: Random, { visitedAt, isXidianCase }: PlannedVisit): Date =>
  isXidianCase
    ? chinaInstant(xidianCase.foundOn, xidianCase.loggedAtClock)
    : new Date(visitedAt.getTime() + random.between(9, 55) * 60_000);

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

interface LoggedVisit extends PlannedVisit {
  readonly loggedAt: Date;
}

const linkOf = ({ visitId, visitedAt, author }: PlannedVisit, position: number) => ({
  visitId,
  position,
  visitedOn: chinaDay(visitedAt),
  districtWorkerName: author.name,
  districtWorkerAccountId: author.accountId,
});

const matterLives = (visits: readonly LoggedVisit[], { staff, members }: Field, worker: DemoMember): Life[] => {
  const random = createRandom('matters');
  const metAt = firstMembers(members);
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
    };
    return live(course, staff, random);
  });
  const caseVisit = visits.find(({ isXidianCase }) => isXidianCase);
  return caseVisit ? [...lives, liveXidianCase(random, caseVisit, staff, worker)] : lives;
};

const liveXidianCase = (random: Random, visit: LoggedVisit, staff: StaffBook, worker: DemoMember): Life =>
  live(
    {
      ticketId: `${visit.visitId}-0`,
      matter: xidianMatter(worker),
      reporterIds: [worker.accountId],
      visit: linkOf(visit, 0),
      openedAt: visit.loggedAt,
      acts: xidianActs(),
    },
    staff,
    random,
  );

const openedTicket = ({ opened: { _id, number, owner, schedule, grade } }: Life): OpenedTicket => ({
  ticketId: _id,
  number,
  officeName: owner.officeName,
  acceptDueAt: schedule.acceptDueAt,
  grade,
});

const matterKept = ({ ticket }: Life): Visit['matters'][number] => {
  const { matter, said, headcount, identity, dangers, workplaceTownCode, employerName, amountInFen } = ticket;
  return {
    matter,
    said,
    headcount,
    identity,
    dangers: [...dangers],
    photoIds: [],
    workplaceTownCode,
    employerName,
    amountInFen,
    contact: null,
  };
};

const foundText = (random: Random, { isXidianCase }: PlannedVisit, lives: readonly Life[]): string => {
  if (isXidianCase) return xidianFound;
  const [first] = lives;
  return first ? `职工反映：${first.ticket.said}` : random.pick(quiet);
};

const documentOf = (random: Random, visit: LoggedVisit, lives: readonly Life[]): Visit => {
  const { visitId, author, district, union, visitedAt, loggedAt } = visit;
  const { longitude, latitude } = district.town.centre;
  const near = (degrees: number) => Number((degrees + (random.next() - 0.5) * 0.03).toFixed(6));
  const place = {
    at: { longitude: near(longitude), latitude: near(latitude) },
    accuracyInMetres: random.between(8, 60),
  };
  return {
    _id: visitId,
    version: lives.length > 0 ? 2 : 1,
    unionId: union.document._id,
    unionName: union.document.name,
    districtId: district.districtId,
    districtName: district.name,
    townCode: district.town.townCode,
    authorId: author.accountId,
    authorName: author.name,
    visitedAt: visitedAt.toISOString(),
    loggedAt: loggedAt.toISOString(),
    purposes: lives.length > 0 ? ['HEAR_GRIEVANCES'] : [random.pick(purposes)],
    peopleMet: random.between(1, 30),
    metWhom: random.isHit(0.5)
      ? random.pick(['企业工会主席', '班组长和几位一线职工', '行政负责人', '食堂里的职工'])
      : null,
    found: foundText(random, visit, lives),
    place: random.isHit(0.75) ? place : null,
    photoPaths: [],
    matters: lives.map(matterKept),
    tickets: lives.map(openedTicket),
    visitedKey: `${visitedAt.toISOString()}|${visitId}`,
    receipts: [],
    outbox: [],
    hasOutbox: false,
  };
};

const livesByVisit = (lives: readonly Life[]): ReadonlyMap<string, readonly Life[]> => {
  const grouped = new Map<string, Life[]>();
  for (const life of lives) {
    const visitId = life.ticket.visit?.visitId ?? '';
    grouped.set(visitId, [...(grouped.get(visitId) ?? []), life]);
  }
  return grouped;
};

/** The visits of the pilot and the tickets of what was found on them. */
export const fieldWork = (field: Field, worker: DemoMember): { readonly visits: Visit[]; readonly lives: Life[] } => {
  const random = createRandom('visits');
  const planned = planVisits(random, field.unions, field.staff).map((visit) => ({
    ...visit,
    loggedAt: loggedAfter(random, visit),
  }));
  const lives = matterLives(planned, field, worker);
  if (lives.length !== matterCount) throw new Error(`${lives.length} matters were found, not ${matterCount}`);
  const byVisit = livesByVisit(lives);
  const visits = planned.map((visit) => documentOf(random, visit, byVisit.get(visit.visitId) ?? []));
  return { visits, lives };
};
