import type { WorkerGroup } from '@shared/features/membership/membership';
import { chinaInstant } from '@shared/time/china-day';
import { chinaWorkingCalendar } from '@shared/time/china-working-calendar';
import { addWorkingMinutes } from '@shared/time/working-time';
import type { UnionDocument } from '../cloudfunctions/features/unions/store';
import { accountIdOf } from '../cloudfunctions/platform/account-id';
import { xidian } from './districts';
import { containerBase, federations, haishuRiders } from './federations';
import type { Making } from './making';
import { idNumber, mobilePhone, personName } from './names';
import { createRandom, type Random } from './random';
import type { DemoUnion } from './unions';
import { xidianFirm } from './unions';

/** Somebody who joined, or waits to. */
export interface DemoMember {
  readonly personId: string;
  readonly openid: string;
  readonly accountId: string;
  readonly name: string;
  readonly idNumber: string;
  readonly phone: string;
  readonly workerGroup: WorkerGroup;
  readonly employerName: string | null;
  readonly union: UnionDocument;
  readonly cameBy: string | null;
  readonly submittedAt: Date;
  /** Null while the application waits. */
  readonly decidedAt: Date | null;
}

export const namedMembers = {
  driver: { slug: 'container-driver', name: '石大川' },
  worker: { slug: 'stationery-worker', name: '苏小满' },
} as const;

/** Where those who scanned a rider home's code in Haishu come to. */
const riderHome = '和义大道购物中心骑手之家（演示）';

interface Joining extends Pick<DemoMember, 'union' | 'workerGroup' | 'employerName'> {
  readonly cameBy?: string | null;
  readonly named?: { readonly slug: string; readonly name: string };
  /** Days between which the application was sent. */
  readonly between: readonly [string, string];
  readonly waits?: boolean;
}

const early = ['2025-03-03', '2026-04-10'] as const;
const sinceThePilot = ['2026-05-06', '2026-11-05'] as const;
const justNow = ['2026-11-10', '2026-11-15'] as const;

const inUnion = ({ document: union, employerName }: DemoUnion): Omit<Joining, 'between'> => ({
  union,
  workerGroup: 'EMPLOYEE',
  employerName,
});

const mayHold = ({ document: { type, isDissolved } }: DemoUnion): boolean => type !== 'AREA_FEDERATION' && !isDissolved;

/** Each union has one who joined before the pilot, many a second one since. */
const ofUnions = (unions: readonly DemoUnion[], random: Random): Joining[] =>
  unions.filter(mayHold).flatMap((union) => {
    const first: Joining = { ...inUnion(union), between: early };
    return random.isHit(0.45) ? [first, { ...inUnion(union), between: sinceThePilot }] : [first];
  });

const ofFederations = (): Joining[] =>
  federations.flatMap(({ document: union, workerGroup, size }) =>
    Array.from({ length: size }, (_, at): Joining => {
      const cameBy = union._id === haishuRiders && at % 3 === 0 ? riderHome : null;
      return { union, workerGroup, employerName: null, cameBy, between: at % 2 === 0 ? early : sinceThePilot };
    }),
  );

const named = (unions: readonly DemoUnion[]): Joining[] => {
  const firm = unions.find(({ employerName }) => employerName === xidianFirm);
  const base = federations.find(({ document }) => document._id === containerBase);
  if (!firm || !base) throw new Error('the named members have no union');
  const { workerGroup } = base;
  return [
    { ...inUnion(firm), named: namedMembers.worker, between: ['2026-06-08', '2026-06-08'] },
    {
      union: base.document,
      workerGroup,
      employerName: null,
      named: namedMembers.driver,
      between: ['2026-05-19', '2026-05-19'],
    },
  ];
};

/** A dozen wait: with the riders' officer, with the base, with the town and with the county. */
const waiting = (unions: readonly DemoUnion[]): Joining[] => {
  const join = (id: string, cameBy: string | null) =>
    federations.flatMap(({ document, workerGroup }): Joining[] =>
      document._id === id
        ? [{ union: document, workerGroup, employerName: null, cameBy, between: justNow, waits: true }]
        : [],
    );
  const inXidian = unions.filter((union) => union.district.town.townCode === xidian && mayHold(union)).slice(20, 23);
  return [
    ...Array.from({ length: 5 }, () => join(haishuRiders, riderHome)).flat(),
    ...Array.from({ length: 2 }, () => join(containerBase, null)).flat(),
    ...Array.from({ length: 2 }, () => join('federation-riders-330226', null)).flat(),
    ...inXidian.map((union): Joining => ({ ...inUnion(union), between: justNow, waits: true })),
  ];
};

const instantBetween = (random: Random, [first, last]: readonly [string, string]): Date => {
  const from = chinaInstant(first, '08:00').getTime();
  const until = chinaInstant(last, '20:00').getTime();
  return new Date(from + Math.floor(random.next() * ((until - from) / 60_000)) * 60_000);
};

const joined = ({ secrets }: Making, random: Random, joining: Joining, at: number): DemoMember => {
  const openid = `demo-${joining.named?.slug ?? `member-${String(at).padStart(4, '0')}`}`;
  const submittedAt = instantBetween(random, joining.between);
  const decidedAfter = random.between(20, 900);
  return {
    personId: random.text(22),
    openid,
    accountId: accountIdOf(secrets, openid),
    name: joining.named?.name ?? personName(random),
    idNumber: idNumber(random),
    phone: mobilePhone(at),
    workerGroup: joining.workerGroup,
    employerName: joining.employerName,
    union: joining.union,
    cameBy: joining.cameBy ?? null,
    submittedAt,
    decidedAt: joining.waits ? null : addWorkingMinutes(submittedAt, decidedAfter, chinaWorkingCalendar),
  };
};

/** About two thousand invented people. */
export const demoMembers = (making: Making, unions: readonly DemoUnion[]): DemoMember[] => {
  const random = createRandom('members');
  const joinings = [...named(unions), ...ofUnions(unions, random), ...ofFederations(), ...waiting(unions)];
  return joinings.map((joining, at) => joined(making, random, joining, at));
};
