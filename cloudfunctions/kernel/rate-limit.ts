/** Commands an account may send in an hour, our default. */
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

/** By `action@hour`, how often each command was sent, under a mark made from its key, in the order they first came. */
export type Uses = Readonly<Record<string, Readonly<Record<string, number>>>>;

export const bucketOf = (action: string, now: Date): string =>
  `${action.replace('.', '-')}@${now.toISOString().slice(0, 13)}`;

/** Begins with a letter: digits alone would be put in another order. */
export const markOf = (key: string): string => `k${key.slice(0, 8)}`;

export const secondsLeftInHour = (now: Date): number => 3600 - (Math.floor(now.getTime() / 1000) % 3600);

const bucketsKept = 12;

/** Without hours long past, and without marks far beyond the limit, so that nobody can make an account grow; null when it is tidy. */
export const tidied = (uses: Uses, bucket: string, limit: number): Uses | null => {
  const marks = Object.entries(uses[bucket] ?? {});
  if (Object.keys(uses).length <= bucketsKept && marks.length <= 2 * limit + 100) return null;
  return { [bucket]: Object.fromEntries(marks.slice(0, limit + 1)) };
};
