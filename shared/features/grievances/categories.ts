/**
 * What a grievance may be about. First level: 工会法 art. 23 and 浙江省工会劳动法律监督条例 art. 9, with the national list of
 * platform rules; the second level is our default. The words are in miniprogram/words/grievances.ts.
 */
export const grievanceCategories = {
  WAGE: ['ARREARS', 'DEDUCTION', 'OVERTIME_PAY', 'MIN_WAGE', 'PIECE_RATE', 'HEAT_ALLOWANCE'],
  CONTRACT: ['NOT_SIGNED', 'COPY_WITHHELD', 'CHANGE', 'AGENCY', 'RELATION'],
  TERMINATION: ['UNLAWFUL', 'COMPENSATION', 'LAYOFF', 'CERTIFICATE'],
  SOCIAL_INSURANCE: ['NOT_REGISTERED', 'UNDERPAID', 'HOUSING_FUND', 'RETIREMENT'],
  WORK_INJURY: ['NOT_REPORTED', 'RECOGNITION', 'BENEFIT', 'PLATFORM_INJURY'],
  HOURS_LEAVE: ['OVERTIME', 'ANNUAL_LEAVE', 'REST_DAY', 'HOLIDAY'],
  SAFETY_HEALTH: ['HAZARD', 'OCCUPATIONAL_DISEASE', 'PROTECTION', 'HEAT'],
  SPECIAL_PROTECTION: ['MATERNITY', 'NURSING', 'HARASSMENT', 'MINOR', 'DISABLED'],
  PLATFORM_RULE: ['FINE', 'ACCOUNT_BAN', 'DISPATCH', 'COMMISSION', 'TIME_ROUTE', 'RATING', 'DEPOSIT'],
  UNION_RIGHT: ['JOIN_BLOCKED', 'RETALIATION', 'COLLECTIVE_BARGAINING', 'CONGRESS'],
  HARDSHIP: ['ILLNESS', 'CHILD_SCHOOL', 'ACCIDENT', 'HOUSING'],
  SERVICE: ['MUTUAL_AID', 'STATION', 'CARD', 'TRAINING', 'ACTIVITY'],
  CONSULT: ['LEGAL', 'PSYCHOLOGICAL', 'POLICY'],
  OTHER: ['NOT_UNION'],
} as const;

export type GrievanceCategory = keyof typeof grievanceCategories;

/** 'WAGE.ARREARS' and the like: the one code a ticket carries. */
export const grievanceMatters = Object.entries(grievanceCategories).flatMap(([category, matters]) =>
  matters.map((matter) => `${category}.${matter}`),
) as [string, ...string[]];

export const categoryOf = (matter: string): GrievanceCategory => matter.split('.')[0] as GrievanceCategory;
