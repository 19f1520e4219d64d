import { type ChinaDay, chinaClock, chinaDay, daysBetween, weekdayOf } from '@shared/time/china-day';

const weekdays = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const;

const nearby: Readonly<Record<number, string>> = { [-1]: '昨天', 0: '今天', 1: '明天', 2: '后天' };

const weekdayWord = (day: ChinaDay): string => weekdays[weekdayOf(day) - 1] ?? '';

/** “3月5日 周四”; the year is said only when it is not this one. */
export const dayWords = (day: ChinaDay, now: Date): string => {
  const [year, month, date] = day.split('-').map(Number);
  const said = `${month}月${date}日 ${weekdayWord(day)}`;
  return year === Number(chinaDay(now).slice(0, 4)) ? said : `${year}年${said}`;
};

/** “3月5日 周四 17:30”, in China's time wherever the phone is. */
export const momentWords = (at: string, now: Date): string => {
  const instant = new Date(at);
  return `${dayWords(chinaDay(instant), now)} ${chinaClock(instant)}`;
};

/** “今天 17:30”, “昨天 09:00”, or the full date when it is further away: for messages and timelines. */
export const recentWords = (at: string, now: Date): string => {
  const instant = new Date(at);
  const word = nearby[daysBetween(chinaDay(now), chinaDay(instant))];
  return word ? `${word} ${chinaClock(instant)}` : momentWords(at, now);
};

/** Time left until a deadline, counted in working days by the caller. Negative: that many working days too late. */
export const workingDaysLeft = (count: number): string => {
  if (count < 0) return `已超期 ${-count} 个工作日`;
  return count === 0 ? '今天到期' : `还剩 ${count} 个工作日`;
};
