import { chinaInstant } from '@shared/time/china-day';
import type { Matter } from '../cloudfunctions/kernel/ports';
import { xidian } from './districts';
import { namedMembers } from './members';
import { type Act, accept, ask, confirm, recordOutcome, reply } from './ticket-acts';

/** A grievance as a worker filed it, and what was done about it since. */
export interface Filed {
  /** Slug of the worker, or the union and place in it of one who is not named. */
  readonly by: string | { readonly townCode: string; readonly at: number };
  readonly filedAt: Date;
  readonly townCode: string;
  readonly matter: string;
  readonly said: string;
  readonly amountInFen?: number;
  readonly headcount?: number;
  readonly more?: Partial<Pick<Matter, 'identity' | 'dangers' | 'employerName'>>;
  readonly acts?: readonly Act[];
}

const at = chinaInstant;
const taoyuan = '330226002';
const xiapu = '330206005';
const daqi = '330206004';
const nobodyHandles = '330281001';
const { driver, worker } = namedMembers;

const inXidian: readonly Filed[] = [
  {
    by: { townCode: xidian, at: 3 },
    filedAt: at('2026-11-16', '08:41'),
    townCode: xidian,
    matter: 'WAGE.OVERTIME_PAY',
    said: '十月连着加了六个周末的班，工资条上一分加班费都没有。',
    amountInFen: 216_000,
    headcount: 3,
  },
  {
    by: { townCode: xidian, at: 8 },
    filedAt: at('2026-11-13', '15:22'),
    townCode: xidian,
    matter: 'CONTRACT.NOT_SIGNED',
    said: '七月进的厂，到现在没签合同，怕过完年不认账。请不要让厂里知道是我说的。',
    more: { identity: 'confidential' },
  },
  {
    by: { townCode: xidian, at: 14 },
    filedAt: at('2026-11-10', '19:36'),
    townCode: xidian,
    matter: 'SOCIAL_INSURANCE.UNDERPAID',
    said: '社保一直按最低基数交，和实际工资差一半。',
    headcount: 6,
    acts: [
      accept(at('2026-11-11', '09:24')),
      reply(at('2026-11-12', '14:10'), '已请人社部门核对近一年缴费基数，周一有结果。'),
    ],
  },
  {
    // Filed so late on Wednesday that its two working days ended on Friday; the county takes over at midday on Monday.
    by: { townCode: xidian, at: 21 },
    filedAt: at('2026-11-11', '16:32'),
    townCode: xidian,
    matter: 'HOURS_LEAVE.OVERTIME',
    said: '这个月天天干到晚上十点，只休了一天。',
    headcount: 7,
  },
  {
    by: worker.slug,
    filedAt: at('2026-11-03', '12:25'),
    townCode: xidian,
    matter: 'WAGE.HEAT_ALLOWANCE',
    said: '夏天的高温津贴到现在没补，我们班组问了几次。',
    amountInFen: 360_000,
    headcount: 4,
    acts: [
      accept(at('2026-11-04', '10:02')),
      reply(at('2026-11-06', '15:40'), '企业答应本月补发，名单已核对。'),
      recordOutcome(at('2026-11-12', '16:20'), {
        result: 'PAID',
        summary: '四名职工的高温津贴共3,600元已随工资补发，请确认是否到账。',
        amountAgreedInFen: 360_000,
        amountPaidInFen: 360_000,
        paidOn: '2026-11-12',
      }),
    ],
  },
];

const ofTheDriver: readonly Filed[] = [
  {
    by: driver.slug,
    filedAt: at('2026-10-15', '20:14'),
    townCode: xiapu,
    matter: 'WAGE.PIECE_RATE',
    said: '三趟夜间疏港的运费压了两个月没结，一共4,800元。',
    amountInFen: 480_000,
    acts: [
      accept(at('2026-10-16', '09:35')),
      reply(at('2026-10-20', '11:05'), '车队负责人已到“司机会客厅”当面对账，三趟运费核实无误。'),
      recordOutcome(at('2026-10-26', '15:30'), {
        result: 'PAID',
        summary: '车队结清三趟运费4,800元。',
        amountAgreedInFen: 480_000,
        amountPaidInFen: 480_000,
        paidOn: '2026-10-26',
      }),
      confirm(at('2026-10-26', '21:08'), 'worker', { text: '钱到了。', receivedInFen: 480_000 }),
    ],
  },
  {
    by: driver.slug,
    filedAt: at('2026-11-09', '07:52'),
    townCode: xiapu,
    matter: 'PLATFORM_RULE.DEPOSIT',
    said: '换了车队，原来的5,000元押金说好一个月退，现在不接电话。',
    amountInFen: 500_000,
    acts: [
      accept(at('2026-11-09', '14:18')),
      ask(at('2026-11-12', '10:26'), '请把当时交押金的收据或转账截图发来，另外请告诉我们原车队的名称。'),
    ],
  },
];

const elsewhere: readonly Filed[] = [
  {
    by: { townCode: daqi, at: 5 },
    filedAt: at('2026-11-12', '10:05'),
    townCode: daqi,
    matter: 'WORK_INJURY.NOT_REPORTED',
    said: '装卸时脚被砸伤，老板让自己先看病，不肯报工伤。',
    acts: [accept(at('2026-11-12', '14:45'))],
  },
  {
    by: { townCode: taoyuan, at: 4 },
    filedAt: at('2026-11-16', '08:52'),
    townCode: taoyuan,
    matter: 'SAFETY_HEALTH.HAZARD',
    said: '脚手架连墙件松了，工地还让上人，一出事就是大事。',
    headcount: 12,
    more: { dangers: ['DANGER_TO_LIFE'] },
  },
  {
    // Nobody handles in this town or its county yet: it climbed to the city in the write that opened it.
    by: { townCode: taoyuan, at: 9 },
    filedAt: at('2026-11-13', '17:40'),
    townCode: nobodyHandles,
    matter: 'WAGE.DEDUCTION',
    said: '在余姚的门店上班，离职时扣了半个月工资说是培训费。',
    amountInFen: 230_000,
    more: { employerName: '十三月餐饮商行' },
  },
];

/** The overdue one and the one that climbed are among them; none was found on a visit. */
export const filedGrievances: readonly Filed[] = [...inXidian, ...ofTheDriver, ...elsewhere];
