import type { OpeningHours, Post, PostKind, PostService } from '@shared/features/posts/post';
import { type RegionCode, regionName } from '@shared/places/regions';
import type { Site, SiteKind } from './site';

type Spans = OpeningHours['weekly'][number];
type Habit = { readonly kind: PostKind; readonly hours: OpeningHours; readonly services: readonly PostService[] };

const week = (workdays: Spans, saturday: Spans = workdays, sunday: Spans = saturday): OpeningHours['weekly'] => [
  ...Array.from({ length: 5 }, () => workdays),
  saturday,
  sunday,
];

const officeDays: OpeningHours = { weekly: week([['08:30', '17:30']], []), onHolidays: 'closed' };
const roundTheClock: OpeningHours = { weekly: week([['00:00', '00:00']]), onHolidays: 'asUsual' };
const lateNight: OpeningHours = { weekly: week([['10:00', '02:00']]), onHolidays: 'asUsual' };
const basics: readonly PostService[] = ['REST', 'WATER', 'MICROWAVE', 'CHARGING'];

/** What posts at such a place are like, taken in turn; invented, as the whole post is. */
const habits: Readonly<Record<SiteKind, readonly Habit[]>> = {
  DEPOT: [
    { kind: 'DRIVER_HOME', hours: roundTheClock, services: [...basics, 'PARKING', 'SHOWER', 'TOILET', 'JOIN_UNION'] },
    {
      kind: 'DRIVER_HOME',
      hours: {
        weekly: week([
          ['06:00', '11:30'],
          ['16:00', '01:00'],
        ]),
        onHolidays: 'asUsual',
      },
      services: [...basics, 'PARKING', 'TOILET', 'WIFI', 'LEGAL_ADVICE'],
    },
  ],
  EVENING_SCHOOL: [
    {
      kind: 'UNION_STATION',
      hours: { weekly: week([['17:30', '20:30']], [['09:00', '16:00']], []), onHolidays: 'closed' },
      services: ['REST', 'WATER', 'READING', 'NIGHT_SCHOOL', 'MEETING', 'WIFI', 'JOIN_UNION'],
    },
  ],
  CLINIC: [
    {
      kind: 'UNION_STATION',
      hours: { weekly: week([['08:00', '17:00']], [['08:00', '11:30']]), onHolidays: 'weekend' },
      services: ['REST', 'WATER', 'TOILET', 'FIRST_AID', 'AIR_CONDITIONING'],
    },
  ],
  TOWN_SCHOOL: [
    {
      kind: 'UNION_STATION',
      hours: { weekly: week([['08:30', '20:00']], [['09:00', '17:00']]), onHolidays: 'weekend' },
      services: [...basics, 'LEGAL_ADVICE', 'READING', 'MEETING', 'JOIN_UNION'],
    },
  ],
  HOSPITAL: [
    { kind: 'UNION_STATION', hours: roundTheClock, services: ['REST', 'WATER', 'TOILET', 'FIRST_AID', 'CHARGING'] },
  ],
  MARKET: [
    {
      kind: 'UNION_STATION',
      hours: { weekly: week([['05:30', '18:30']], [['06:00', '17:00']]), onHolidays: 'weekend' },
      services: [...basics, 'TOILET', 'AIR_CONDITIONING'],
    },
  ],
  MALL: [
    {
      kind: 'UNION_STATION',
      hours: { weekly: week([['09:30', '21:00']]), onHolidays: 'asUsual' },
      services: [...basics, 'WIFI', 'AIR_CONDITIONING', 'READING'],
    },
    {
      kind: 'RIDER_HOME',
      hours: lateNight,
      services: [...basics, 'WIFI', 'AIR_CONDITIONING', 'FIRST_AID', 'JOIN_UNION'],
    },
  ],
  SCHOOL: [
    {
      kind: 'UNION_STATION',
      hours: officeDays,
      services: [...basics, 'LEGAL_ADVICE', 'JOIN_UNION'],
    },
    {
      kind: 'UNION_STATION',
      hours: { weekly: week([['07:00', '19:00']], [['08:00', '17:00']]), onHolidays: 'weekend' },
      services: [...basics, 'AIR_CONDITIONING', 'FIRST_AID'],
    },
  ],
};

const kindWords: Readonly<Record<PostKind, string>> = {
  UNION_STATION: '工会驿站',
  DRIVER_HOME: '司机之家',
  RIDER_HOME: '骑手之家',
};

type Placed = { readonly site: Site; readonly countyCode: RegionCode; readonly townCode: RegionCode | undefined };

/** A post standing in at a real place. `turn` counts the sites of one kind, so that habits alternate. */
export function standInPost({ site, countyCode, townCode }: Placed, id: string, turn: number): Post {
  const choices = habits[site.kind];
  const habit = choices[turn % choices.length];
  if (!habit) throw new RangeError(`no habit for a ${site.kind}`);
  const { longitude, latitude } = site.at;
  return {
    id,
    // Beside a school, not in it.
    name: `${site.name}${isSchoolForChildren(site) ? '旁' : ''}${kindWords[habit.kind]}（演示）`,
    kind: habit.kind,
    address: `${regionName(countyCode)}${townCode ? regionName(townCode) : ''} ${site.name}附近`,
    ...(townCode ? { townCode } : {}),
    countyCode,
    location: { longitude: rounded(longitude), latitude: rounded(latitude) },
    locationSource: 'openstreetmap',
    phone: null,
    hours: habit.hours,
    services: habit.services,
    isStandIn: true,
    source: 'openstreetmap',
    sourceUrl: 'https://www.openstreetmap.org/copyright',
  };
}

function isSchoolForChildren({ kind }: Site): boolean {
  return kind === 'SCHOOL' || kind === 'TOWN_SCHOOL';
}

/** Six decimals are 0.1 m: more would be noise. */
function rounded(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}
