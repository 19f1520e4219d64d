export const grievanceGrades = ['CRITICAL', 'MAJOR', 'NORMAL'] as const;
export type GrievanceGrade = (typeof grievanceGrades)[number];

/** Dangers a person can tick while filing; each goes at once to a human. */
export const dangers = ['DANGER_TO_LIFE', 'STOPPAGE', 'SELF_HARM', 'EMPLOYER_FLED', 'MINOR', 'RETALIATION'] as const;
export type Danger = (typeof dangers)[number];

/** These go at once to a human at county level, and the worker is given a number to call. Our default, not law. */
const redFlags: readonly Danger[] = ['DANGER_TO_LIFE', 'STOPPAGE', 'SELF_HARM', 'EMPLOYER_FLED', 'MINOR'];

export const isRedFlag = (danger: Danger): boolean => redFlags.includes(danger);

export interface Gradable {
  readonly headcount: number;
  readonly dangers: readonly Danger[];
  readonly matter: string;
}

/** From ten people with one request it is a collective dispute: 劳动争议调解仲裁法 art. 7. */
export const collectiveFrom = 10;
/** Our default, not law. */
export const criticalHeadcount = 30;

/** The machine's suggestion; only a person may lower it. Triggers: 工会法 art. 25, 28 for danger and stoppage; the rest are our defaults. */
export const gradeOf = ({ headcount, dangers: told, matter }: Gradable): GrievanceGrade => {
  const critical: readonly Danger[] = ['DANGER_TO_LIFE', 'STOPPAGE', 'SELF_HARM', 'EMPLOYER_FLED'];
  if (headcount >= criticalHeadcount || told.some((danger) => critical.includes(danger))) return 'CRITICAL';
  const isMajorMatter = matter === 'UNION_RIGHT.RETALIATION' || matter === 'SPECIAL_PROTECTION.MINOR';
  if (headcount >= collectiveFrom || told.length > 0 || isMajorMatter) return 'MAJOR';
  return 'NORMAL';
};
