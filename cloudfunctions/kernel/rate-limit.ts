/** Commands an account may send in an hour, our default; what everyone may do is counted by where it comes from. */
const limits: Readonly<Record<string, number>> = {
  'grievances.file': 10,
  'membership.apply': 10,
  'photos.keep': 60,
  'codes.issue': 60,
  'visits.log': 60,
  'grievances.answer': 30,
  'grievances.confirm': 30,
  'membership.decide': 600,
  'grievances.fileAnonymously': 5,
  'photos.keepAnonymously': 45,
  'grievances.writeByReceipt': 30,
  'grievances.answerByReceipt': 30,
  'grievances.confirmByReceipt': 30,
  'grievances.revealByReceipt': 30,
};

/** Commands an account may send in a day of UTC, our default. */
const dailyLimits: Readonly<Record<string, number>> = { 'grievances.contact': 30 };

const isDaily = (action: string): boolean => dailyLimits[action] !== undefined;

/** How often a command may be sent within its bucket: the hour, or the day for a few. */
export const limitOf = (action: string): number => dailyLimits[action] ?? limits[action] ?? 300;

/** By `action@hour`, how often each command was sent, under a mark made from its key, in the order they first came. */
export type Uses = Readonly<Record<string, Readonly<Record<string, number>>>>;

export const bucketOf = (action: string, now: Date): string =>
  `${action.replace('.', '-')}@${now.toISOString().slice(0, isDaily(action) ? 10 : 13)}`;

/** Begins with a letter: digits alone would be put in another order. */
export const markOf = (key: string): string => `k${key.slice(0, 8)}`;

export const secondsLeftFor = (action: string, now: Date): number => {
  const seconds = isDaily(action) ? 86_400 : 3600;
  return seconds - (Math.floor(now.getTime() / 1000) % seconds);
};

const timeOfBucket = (bucket: string): string => bucket.slice(bucket.indexOf('@'));

const bucketsKept = 12;

/**
 * Without hours that are over, and without marks far beyond the limit, so that nobody can make an account grow; what is counted by the
 * day is kept while the day lasts. Null when it is tidy.
 */
export const tidied = (uses: Uses, bucket: string, limit: number): Uses | null => {
  const marks = Object.entries(uses[bucket] ?? {});
  if (Object.keys(uses).length <= bucketsKept && marks.length <= 2 * limit + 100) return null;
  const hour = timeOfBucket(bucket).slice(0, '@YYYY-MM-DDTHH'.length);
  const isOver = (name: string): boolean => {
    const time = timeOfBucket(name);
    return !time.startsWith(hour) && time !== hour.slice(0, '@YYYY-MM-DD'.length);
  };
  const running = Object.entries(uses).filter(([name]) => !isOver(name));
  return { ...Object.fromEntries(running), [bucket]: Object.fromEntries(marks.slice(0, limit + 1)) };
};

/** Whether this use is beyond the limit: those that came first are within it, however often each is sent again. */
export const isBeyond = (uses: Uses, bucket: string, mark: string, limit: number): boolean =>
  Object.keys(uses[bucket] ?? {}).indexOf(mark) >= limit;
