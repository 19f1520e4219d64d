import { categoryOf, type GrievanceCategory, grievanceCategories } from './categories';

export const categoryWords: Readonly<Record<GrievanceCategory, string>> = {
  WAGE: '工资报酬',
  CONTRACT: '劳动合同',
  TERMINATION: '辞退离职',
  SOCIAL_INSURANCE: '社保公积金',
  WORK_INJURY: '工伤',
  HOURS_LEAVE: '工时休假',
  SAFETY_HEALTH: '安全健康',
  SPECIAL_PROTECTION: '女工和特殊保护',
  PLATFORM_RULE: '平台规则',
  UNION_RIGHT: '工会权利',
  HARDSHIP: '生活困难',
  SERVICE: '工会服务',
  CONSULT: '咨询',
  OTHER: '其他',
};

const words: Readonly<Record<GrievanceCategory, Readonly<Record<string, string>>>> = {
  WAGE: {
    ARREARS: '拖欠工资',
    DEDUCTION: '克扣工资',
    OVERTIME_PAY: '加班费',
    MIN_WAGE: '低于最低工资',
    PIECE_RATE: '计件单价',
    HEAT_ALLOWANCE: '高温津贴',
  },
  CONTRACT: {
    NOT_SIGNED: '没签合同',
    COPY_WITHHELD: '合同不给本人',
    CHANGE: '擅自调岗降薪',
    AGENCY: '劳务派遣',
    RELATION: '劳动关系认定',
  },
  TERMINATION: { UNLAWFUL: '违法辞退', COMPENSATION: '经济补偿', LAYOFF: '裁员', CERTIFICATE: '离职证明' },
  SOCIAL_INSURANCE: {
    NOT_REGISTERED: '没交社保',
    UNDERPAID: '社保少交',
    HOUSING_FUND: '公积金',
    RETIREMENT: '退休',
  },
  WORK_INJURY: {
    NOT_REPORTED: '单位不报工伤',
    RECOGNITION: '工伤认定',
    BENEFIT: '工伤待遇',
    PLATFORM_INJURY: '平台职业伤害',
  },
  HOURS_LEAVE: { OVERTIME: '超时加班', ANNUAL_LEAVE: '年休假', REST_DAY: '休息日', HOLIDAY: '法定假日' },
  SAFETY_HEALTH: { HAZARD: '安全隐患', OCCUPATIONAL_DISEASE: '职业病', PROTECTION: '劳保用品', HEAT: '高温作业' },
  SPECIAL_PROTECTION: {
    MATERNITY: '孕产期',
    NURSING: '哺乳期',
    HARASSMENT: '性骚扰',
    MINOR: '未成年工',
    DISABLED: '残疾职工',
  },
  PLATFORM_RULE: {
    FINE: '平台罚款',
    ACCOUNT_BAN: '封号停单',
    DISPATCH: '派单',
    COMMISSION: '抽成单价',
    TIME_ROUTE: '时限路线',
    RATING: '差评申诉',
    DEPOSIT: '押金',
  },
  UNION_RIGHT: {
    JOIN_BLOCKED: '不让入会',
    RETALIATION: '打击报复',
    COLLECTIVE_BARGAINING: '集体协商',
    CONGRESS: '职代会',
  },
  HARDSHIP: { ILLNESS: '生病', CHILD_SCHOOL: '子女上学', ACCIDENT: '意外变故', HOUSING: '住房' },
  SERVICE: { MUTUAL_AID: '医疗互助', STATION: '驿站', CARD: '会员卡', TRAINING: '培训', ACTIVITY: '活动' },
  CONSULT: { LEGAL: '法律咨询', PSYCHOLOGICAL: '心理咨询', POLICY: '政策咨询' },
  OTHER: { NOT_UNION: '别的事' },
};

export const matterWord = (matter: string): string => {
  const category = categoryOf(matter);
  return words[category]?.[matter.split('.')[1] ?? ''] ?? categoryWords[category] ?? '其他';
};

export const categories: readonly GrievanceCategory[] = Object.keys(categoryWords) as GrievanceCategory[];

export const mattersOf = (category: GrievanceCategory): readonly string[] =>
  grievanceCategories[category].map((matter) => `${category}.${matter}`);
