/** Commands an account may send in an hour, our default. Repeats of a command that was answered do not need a place. */
const limits: Readonly<Record<string, number>> = {
  'grievances.file': 10,
  'membership.apply': 10,
  'photos.keep': 60,
  'codes.issue': 60,
  'visits.log': 60,
  'grievances.answer': 30,
  'grievances.confirm': 30,
  'membership.decide': 600,
};

export const hourlyLimit = (action: string): number => limits[action] ?? 300;
