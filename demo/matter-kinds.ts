/** What a kind of matter sounds like, and how it tends to end. */
export interface MatterKind {
  readonly matter: string;
  /** How often it comes up beside the others. */
  readonly weight: number;
  readonly said: readonly [string, ...string[]];
  readonly headcount: readonly [number, number];
  /** Of one person, in yuan; absent when no money is asked for. */
  readonly yuanEach?: readonly [number, number];
  readonly contacts: readonly [string, ...string[]];
  readonly solved: readonly [string, ...string[]];
}

const talks = [
  '已联系企业工会主席，约定明天当面协调。',
  '到企业了解情况，双方各自陈述，已做记录。',
  '企业答复正在核对材料，三个工作日内给说法。',
] as const;

export const matterKinds: readonly [MatterKind, ...MatterKind[]] = [
  {
    matter: 'WAGE.ARREARS',
    weight: 15,
    said: ['上两个月的工资一直没发，问老板总说再等等。', '工资拖了一个多月，厂里说货款没收回来。'],
    headcount: [1, 8],
    yuanEach: [3000, 9800],
    contacts: [...talks, '会同人社所约谈企业负责人，企业承诺分批付清。'],
    solved: ['拖欠工资已全部打到职工银行卡，转账凭证已核对。', '企业补发了拖欠的工资，职工当场确认收到。'],
  },
  {
    matter: 'WAGE.OVERTIME_PAY',
    weight: 14,
    said: ['周末加班按平时工资算，没有加班费。', '赶货连着加班二十多天，加班费没算进工资条。'],
    headcount: [1, 6],
    yuanEach: [400, 3600],
    contacts: talks,
    solved: ['企业按规定补发加班费，并改了考勤核算办法。', '补发差额已到账，工资条重新出具。'],
  },
  {
    matter: 'WAGE.HEAT_ALLOWANCE',
    weight: 9,
    said: ['车间三十七八度，高温津贴从六月起就没发。'],
    headcount: [1, 9],
    yuanEach: [300, 1200],
    contacts: talks,
    solved: ['高温津贴按月补齐，车间加装了风扇。'],
  },
  {
    matter: 'WAGE.PIECE_RATE',
    weight: 6,
    said: ['计件单价改了没通知，这个月少了好几百。'],
    headcount: [1, 9],
    yuanEach: [200, 2000],
    contacts: talks,
    solved: ['企业恢复原单价，差额下月工资一并补发，本月已先行垫付。'],
  },
  {
    matter: 'CONTRACT.NOT_SIGNED',
    weight: 11,
    said: ['来了三个月还没签劳动合同。', '签合同那天只让按手印，什么都没给我们看。'],
    headcount: [1, 5],
    contacts: talks,
    solved: ['劳动合同已补签，一式两份，职工手里有一份。'],
  },
  {
    matter: 'CONTRACT.CHANGE',
    weight: 5,
    said: ['把我从仓库调到车间，工资降了，没商量过。'],
    headcount: [1, 2],
    contacts: talks,
    solved: ['双方重新协商，岗位不变，工资恢复原标准。'],
  },
  {
    matter: 'SOCIAL_INSURANCE.NOT_REGISTERED',
    weight: 10,
    said: ['试用期早过了，社保一直没交。', '只交了工伤保险，养老和医疗都没有。'],
    headcount: [1, 6],
    contacts: [...talks, '已请人社部门核对参保记录。'],
    solved: ['企业已办理参保登记，职工在手机上查到缴费记录。'],
  },
  {
    matter: 'WORK_INJURY.NOT_REPORTED',
    weight: 5,
    said: ['手被机器压伤，厂里付了药费，不肯报工伤。'],
    headcount: [1, 1],
    contacts: [...talks, '已告知职工本人和工会也可以申请工伤认定。'],
    solved: ['企业已递交工伤认定申请，受理回执已交给职工。'],
  },
  {
    matter: 'HOURS_LEAVE.ANNUAL_LEAVE',
    weight: 6,
    said: ['干满两年了，年休假一天没休过。'],
    headcount: [1, 4],
    contacts: talks,
    solved: ['企业排出年休假计划，本月起轮休。'],
  },
  {
    matter: 'SAFETY_HEALTH.PROTECTION',
    weight: 7,
    said: ['打磨车间粉尘大，只发普通口罩。', '劳保手套一个月一副，根本不够用。'],
    headcount: [2, 9],
    contacts: talks,
    solved: ['防护用品已按岗位发放，车间加了除尘。'],
  },
  {
    matter: 'SAFETY_HEALTH.HAZARD',
    weight: 2,
    said: ['配电箱敞着，旁边就是水池，怕出事。'],
    headcount: [1, 6],
    contacts: ['已要求企业当场断电围挡，并通知应急管理站。'],
    solved: ['隐患当天整改完毕，复查合格。'],
  },
  {
    matter: 'SPECIAL_PROTECTION.MATERNITY',
    weight: 3,
    said: ['怀孕六个月还排夜班。'],
    headcount: [1, 1],
    contacts: talks,
    solved: ['已调到白班，产检时间按出勤算。'],
  },
  {
    matter: 'HARDSHIP.ILLNESS',
    weight: 6,
    said: ['家里老人住院，花了不少钱，想问能不能帮一帮。'],
    headcount: [1, 1],
    contacts: ['已上门了解家庭情况，材料在整理。'],
    solved: ['困难帮扶申请已受理，先发了慰问金。'],
  },
  {
    matter: 'SERVICE.MUTUAL_AID',
    weight: 6,
    said: ['医疗互助保障怎么参加，住院了能不能报。'],
    headcount: [1, 3],
    contacts: ['已把办理流程和需要的材料发给职工。'],
    solved: ['互助保障材料已递交，职工清楚后续进度。'],
  },
  {
    matter: 'CONSULT.LEGAL',
    weight: 6,
    said: ['合同快到期，老板说不续，想问能拿什么补偿。'],
    headcount: [1, 2],
    contacts: ['已约工会法律顾问，周三下午面谈。'],
    solved: ['法律顾问已当面解答，职工拿到书面意见。'],
  },
  {
    matter: 'PLATFORM_RULE.FINE',
    weight: 4,
    said: ['超时一单扣五十，申诉没人理。'],
    headcount: [1, 7],
    yuanEach: [50, 400],
    contacts: talks,
    solved: ['站点退回不合理罚款，并公布了申诉办法。'],
  },
];

/** A group of fifteen, now and then: with one request it is a collective dispute. */
export const groupKinds: readonly string[] = ['WAGE.ARREARS', 'WAGE.HEAT_ALLOWANCE'];
