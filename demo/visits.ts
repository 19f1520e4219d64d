import type { VisitPurpose } from '@shared/features/visits/visit';
import { chinaInstant } from '@shared/time/china-day';
import type { Visit } from '../cloudfunctions/features/visits/store';
import type { OpenedTicket } from '../cloudfunctions/kernel/ports';
import { type Field, type LoggedVisit, matterLives } from './matter-lives';
import type { DemoMember } from './members';
import { createRandom, type Random } from './random';
import type { Life } from './ticket-life';
import { matterCount, type PlannedVisit, planVisits } from './visit-plan';
import { xidianCase, xidianFound } from './xidian-case';

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
    identity: identity === 'confidential' ? 'confidential' : 'named',
    dangers: [...dangers],
    photoIds: [],
    workplaceTownCode,
    employerName,
    amountInFen,
    sealedContact: null,
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
