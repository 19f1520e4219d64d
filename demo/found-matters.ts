import { gradeOf } from '@shared/features/grievances/grade';
import { chinaDay, chinaInstant } from '@shared/time/china-day';
import { chinaWorkingCalendar as calendar } from '@shared/time/china-working-calendar';
import { addWorkingMinutes, workingMinutesBetween } from '@shared/time/working-time';
import type { Outcome } from '../cloudfunctions/features/grievances/store';
import type { Matter } from '../cloudfunctions/kernel/ports';
import { demoNow } from './making';
import { groupKinds, type MatterKind, matterKinds } from './matter-kinds';
import type { DemoMember } from './members';
import type { Random } from './random';
import { type Act, accept, answer, ask, confirm, dispute, recordOutcome, reply } from './ticket-acts';
import type { PlannedVisit } from './visit-plan';

/** A matter that came up on a visit, with when its office got through with it. */
export interface FoundMatter {
  readonly visit: PlannedVisit;
  readonly position: number;
  readonly loggedAt: Date;
  readonly kind: MatterKind;
  readonly matter: Matter;
  readonly acceptedAt: Date;
  readonly resolvedAt: Date;
}

/** Who in the end said that it is solved; nobody yet when it still waits to be confirmed. */
export type Confirmer = 'worker' | 'districtWorker' | 'nobody';

const weighted: readonly [MatterKind, ...MatterKind[]] = [
  matterKinds[0],
  ...matterKinds.flatMap((kind) => Array.from({ length: kind.weight }, () => kind)),
];

const lastResolved = chinaInstant('2026-11-13', '16:30');
/** Thirteen working days and more before the last outcome: longer than any matter takes. */
const inTheLastWeeks = chinaInstant('2026-10-19');

/** What was said, by whom and of how much. A contact is told of only when the worker agreed to be named. */
const matterSaid = (random: Random, kind: MatterKind, visit: PlannedVisit, worker: DemoMember | null): Matter => {
  const isGroup = groupKinds.includes(kind.matter) && random.isHit(0.1);
  const headcount = isGroup ? random.between(10, 22) : random.between(...kind.headcount);
  return {
    matter: kind.matter,
    said: random.pick(kind.said),
    headcount,
    identity: random.isHit(0.15) ? 'confidential' : 'named',
    dangers: kind.matter === 'SAFETY_HEALTH.HAZARD' && random.isHit(0.5) ? ['DANGER_TO_LIFE'] : [],
    photoIds: [],
    workplaceTownCode: visit.district.town.townCode,
    employerName: visit.union.employerName,
    amountInFen: kind.yuanEach ? random.between(...kind.yuanEach) * headcount * 100 : null,
    contact: worker && { name: worker.name, phone: worker.phone },
  };
};

/** Working minutes until it is accepted, and from then until its outcome; most keep their limits, a few do not. */
const pace = (random: Random, matter: Matter): readonly [number, number] => {
  const grade = gradeOf(matter);
  if (grade === 'CRITICAL') return [random.between(8, 60), random.between(150, 1_500)];
  if (grade === 'MAJOR') return [random.between(20, 380), random.between(500, 3_600)];
  const isLate = random.isHit(0.02);
  return [isLate ? random.between(1_100, 1_200) : random.between(20, 760), random.between(400, 5_200)];
};

/** Working minutes until everything found had its outcome; endless for what was found in the first months. */
const minutesLeft = (loggedAt: Date): number =>
  loggedAt < inTheLastWeeks ? Number.POSITIVE_INFINITY : workingMinutesBetween(loggedAt, lastResolved, calendar);

export const findMatter = (
  random: Random,
  visit: PlannedVisit,
  position: number,
  found: { readonly loggedAt: Date; readonly worker: DemoMember | null },
): FoundMatter => {
  const { loggedAt, worker } = found;
  const kind = random.pick(weighted);
  const matter = matterSaid(random, kind, visit, worker);
  const [toAccept, toResolve] = pace(random, matter);
  const shrunk = Math.min(1, minutesLeft(loggedAt) / (toAccept + toResolve));
  const acceptedAt = addWorkingMinutes(loggedAt, Math.floor(toAccept * shrunk), calendar);
  const resolvedAt = addWorkingMinutes(acceptedAt, Math.floor(toResolve * shrunk), calendar);
  return { visit, position, loggedAt, kind, matter, acceptedAt, resolvedAt };
};

const achieved = (random: Random, { kind, matter, resolvedAt }: FoundMatter): Omit<Outcome, 'confirmed'> => {
  const money = { amountAgreedInFen: null, amountPaidInFen: null, paidOn: null };
  if (random.isHit(0.04)) {
    const result = random.isHit(0.6) ? 'PARTLY' : 'NOT_POSSIBLE';
    const summary =
      result === 'PARTLY'
        ? '企业先解决了一部分，其余写入协议按期办理。'
        : '经核实不在企业责任范围，已说明依据并指引其他渠道。';
    return { result, summary, ...money };
  }
  const summary = random.pick(kind.solved);
  const { amountInFen } = matter;
  if (amountInFen === null) return { result: 'SOLVED', summary, ...money };
  const paidOn = chinaDay(resolvedAt);
  return { result: 'PAID', summary, amountAgreedInFen: amountInFen, amountPaidInFen: amountInFen, paidOn };
};

/** The talks between accepting and the outcome, in order; one in twelve times the worker is asked something. */
const talks = (
  random: Random,
  { kind, acceptedAt, resolvedAt }: FoundMatter,
  worker: 'worker' | 'districtWorker',
): Act[] => {
  const span = resolvedAt.getTime() - acceptedAt.getTime();
  const part = (share: number): Date => new Date(acceptedAt.getTime() + Math.floor((span * share) / 60_000) * 60_000);
  const isAsked = random.isHit(0.08);
  const asked = isAsked
    ? [
        ask(part(0.2), '请补充能说明情况的材料，比如工资条、考勤或聊天记录。'),
        answer(part(0.35), worker, '材料已经拍照发给工会了。'),
      ]
    : [];
  const contacts = random.shuffled(kind.contacts).slice(0, random.between(1, 2));
  return [...asked, ...contacts.map((text, at) => reply(part(0.5 + at * 0.2), text))];
};

const later = (random: Random, from: Date, [least, most]: readonly [number, number]): Date => {
  const left = new Date(demoNow).getTime() - 60_000 - from.getTime();
  const drawn = random.between(least, most) * 60_000;
  return new Date(from.getTime() + Math.min(drawn, Math.floor(left / 2)));
};

/** The level above handles once more what the worker found only partly solved. */
const secondRound = (random: Random, first: FoundMatter): { readonly acts: Act[]; readonly resolvedAt: Date } => {
  const disputedAt = later(random, first.resolvedAt, [90, 2_800]);
  const acceptedAt = addWorkingMinutes(disputedAt, random.between(30, 300), calendar);
  const resolvedAt = addWorkingMinutes(acceptedAt, random.between(500, 1_500), calendar);
  const acts = [
    dispute(disputedAt, '只解决了一部分，还差最后一个月。'),
    accept(acceptedAt),
    recordOutcome(resolvedAt, achieved(random, { ...first, resolvedAt })),
  ];
  return { acts, resolvedAt };
};

/** Everything that is done about it, up to now. */
export const courseOf = (random: Random, found: FoundMatter, confirmer: Confirmer, isDisputed: boolean): Act[] => {
  const speaks = found.matter.contact ? 'worker' : 'districtWorker';
  const first = [
    accept(found.acceptedAt),
    ...talks(random, found, speaks),
    recordOutcome(found.resolvedAt, achieved(random, found)),
  ];
  if (confirmer === 'nobody') return first;
  const second = isDisputed ? secondRound(random, found) : { acts: [], resolvedAt: found.resolvedAt };
  return [...first, ...second.acts, confirm(later(random, second.resolvedAt, [15, 4_300]), confirmer)];
};
