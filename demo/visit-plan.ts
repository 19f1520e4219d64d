import { addDays, type ChinaDay, chinaInstant } from '@shared/time/china-day';
import { chinaWorkingCalendar } from '@shared/time/china-working-calendar';
import { isWorkingDay } from '@shared/time/working-calendar';
import { type DemoDistrict, districts } from './districts';
import type { Random } from './random';
import type { Staff, StaffBook } from './staff';
import { type DemoUnion, xidianFirm } from './unions';
import { xidianCase } from './xidian-case';

const visitCount = 1238;
export const matterCount = 651;
/** Visits on which two matters came up. */
const doubles = 45;
const firstDay = '2026-05-06';
const lastDay = '2026-11-13';
/** Later ones are still in their first days: what is found on them is not among the matters that were handled. */
const lastDayWithMatters = '2026-11-11';

/** A visit that was made: by whom, where, when, and how many matters came up. */
export interface PlannedVisit {
  readonly visitId: string;
  readonly author: Staff;
  readonly district: DemoDistrict;
  readonly union: DemoUnion;
  readonly visitedAt: Date;
  readonly matters: number;
  /** The one on which the Xidian arrears were found. */
  readonly isXidianCase: boolean;
}

const workingDays = (): ChinaDay[] => {
  const days: ChinaDay[] = [];
  for (let day = firstDay; day <= lastDay; day = addDays(day, 1)) {
    if (isWorkingDay(day, chinaWorkingCalendar)) days.push(day);
  }
  return days;
};

type Made = Omit<PlannedVisit, 'matters'> & { readonly day: ChinaDay };

const clock = (random: Random): string => {
  const hour = String(random.pick([9, 9, 10, 10, 11, 13, 14, 14, 15, 16])).padStart(2, '0');
  return `${hour}:${String(5 * random.between(0, 11)).padStart(2, '0')}`;
};

interface Round {
  readonly author: Staff;
  readonly district: DemoDistrict;
  readonly unions: readonly DemoUnion[];
  readonly days: readonly ChinaDay[];
}

/** One district worker's visits: at most one a day. */
const made = (random: Random, { author, district, unions, days }: Round): Made[] => {
  const [first, ...others] = unions;
  if (!first) throw new Error(`${district.name} has no union to visit`);
  return days.map((day) => ({
    visitId: random.text(22),
    author,
    district,
    union: random.pick([first, ...others]),
    visitedAt: chinaInstant(day, clock(random)),
    isXidianCase: false,
    day,
  }));
};

/** The visit of the case takes the place of the first that Lin Xiaotang would have made. */
const withXidianCase = (random: Random, round: Round): Made[] => {
  const days = round.days.filter((day) => day !== xidianCase.foundOn).slice(1);
  const firm = round.unions.find(({ employerName }) => employerName === xidianFirm);
  const [first] = made(random, { ...round, days: [xidianCase.foundOn] });
  if (!first || !firm) throw new Error('the firm of the case is not in the district');
  const visitedAt = chinaInstant(xidianCase.foundOn, xidianCase.foundAtClock);
  return [{ ...first, union: firm, visitedAt, isXidianCase: true }, ...made(random, { ...round, days })];
};

const allVisits = (random: Random, unions: readonly DemoUnion[], staff: StaffBook): Made[] => {
  const days = workingDays();
  const authors = districts.flatMap((district) =>
    (staff.workers.get(district.districtId) ?? []).map((author) => ({ author, district })),
  );
  return authors.flatMap(({ author, district }, at) => {
    const count = Math.floor(visitCount / authors.length) + (at < visitCount % authors.length ? 1 : 0);
    const round = {
      author,
      district,
      unions: unions.filter(
        ({ district: { districtId }, document: { type, isDissolved } }) =>
          districtId === district.districtId && type !== 'AREA_FEDERATION' && !isDissolved,
      ),
    };
    const shuffled = random.shuffled(days);
    if (at > 0) return made(random, { ...round, days: shuffled.slice(0, count) });
    return withXidianCase(random, {
      ...round,
      days: shuffled.filter((day) => day !== xidianCase.foundOn).slice(0, count),
    });
  });
};

/** All visits in the order they were made, with the matters spread over them. */
export const planVisits = (random: Random, unions: readonly DemoUnion[], staff: StaffBook): PlannedVisit[] => {
  const visits = allVisits(random, unions, staff);
  const mayFind = random.shuffled(visits.filter(({ day, isXidianCase }) => day <= lastDayWithMatters && !isXidianCase));
  const counts = new Map(
    mayFind.slice(0, matterCount - doubles - 1).map(({ visitId }, at) => [visitId, at < doubles ? 2 : 1]),
  );
  return visits
    .map(({ day: _, ...visit }) => ({
      ...visit,
      matters: visit.isXidianCase ? 1 : (counts.get(visit.visitId) ?? 0),
    }))
    .sort((one, other) => one.visitedAt.getTime() - other.visitedAt.getTime());
};
