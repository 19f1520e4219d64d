import { addDays, type ChinaDay, chinaDay, chinaInstant, weekdayOf } from '../../time/china-day';
import { coversDay, holidayOn, isMakeUpWorkday, type WorkingCalendar } from '../../time/working-calendar';
import type { OpeningHours } from './post';

/**
 * Whether a post is open. `changesAt` is when it next closes (open) or opens (closed); null when that is further off
 * than we look. `isCertain` is false when the hours are not known, or when the answer rests on a day whose holidays
 * are not published yet and only its weekday was looked at.
 */
export type Opening = { readonly isOpen: boolean; readonly changesAt: Date | null; readonly isCertain: boolean };

type Span = { readonly opens: number; readonly closes: number };

// Longer than the longest holiday and the week around it.
const daysLookedAhead = 21;

/** Answers in Chinese calendar terms: public holidays, make-up workdays, hours across midnight. */
export function isOpenAt(hours: OpeningHours, instant: Date, calendar: WorkingCalendar): Opening {
  if (!areHoursKnown(hours)) return { isOpen: false, changesAt: null, isCertain: false };
  const now = instant.getTime();
  const today = chinaDay(instant);
  // Yesterday's hours may still run after midnight.
  const days = Array.from({ length: daysLookedAhead + 2 }, (_, index) => addDays(today, index - 1));
  const lastDay = addDays(today, daysLookedAhead);
  const spans = joined(days.flatMap((day) => spansOn(day, hours, calendar)));
  const current = spans.find(({ opens, closes }) => opens <= now && now < closes);
  const edge = current ? current.closes : spans.find(({ opens }) => opens > now)?.opens;
  const changesAt = edge === undefined || edge >= chinaInstant(lastDay).getTime() ? null : new Date(edge);
  return {
    isOpen: current !== undefined,
    changesAt,
    isCertain:
      hours.onHolidays === 'asUsual' ||
      (coversDay(addDays(today, -1), calendar) && coversDay(changesAt ? chinaDay(changesAt) : lastDay, calendar)),
  };
}

/** A week without any hours means that no one has told us them, not that the post never opens. */
export function areHoursKnown(hours: OpeningHours): boolean {
  return hours.weekly.some((spans) => spans.length > 0);
}

/** The same time twice is the whole day round; a closing time at or before the opening time is the next day's. */
function spansOn(day: ChinaDay, hours: OpeningHours, calendar: WorkingCalendar): Span[] {
  const weekday = weekdayFollowedOn(day, hours, calendar);
  const spans = weekday === undefined ? [] : (hours.weekly[weekday - 1] ?? []);
  return spans.map(([opens, closes]) => ({
    opens: chinaInstant(day, opens).getTime(),
    closes: chinaInstant(closes > opens ? day : addDays(day, 1), closes).getTime(),
  }));
}

/** Which weekday's hours a day follows, 1 Monday … 7 Sunday; undefined when it is closed for a holiday. */
function weekdayFollowedOn(day: ChinaDay, hours: OpeningHours, calendar: WorkingCalendar): number | undefined {
  if (hours.onHolidays === 'asUsual' || !coversDay(day, calendar)) return weekdayOf(day);
  if (holidayOn(day, calendar) !== undefined) return hours.onHolidays === 'closed' ? undefined : 7;
  // Our default: a post that keeps office days works a make-up weekend day as it does a Monday.
  return isMakeUpWorkday(day, calendar) ? 1 : weekdayOf(day);
}

/** In order, with spans that touch or overlap made one: a post open round the clock never closes at midnight. */
function joined(spans: readonly Span[]): readonly Span[] {
  const whole: Span[] = [];
  for (const span of [...spans].sort((one, other) => one.opens - other.opens)) {
    const last = whole[whole.length - 1];
    if (!last || span.opens > last.closes) whole.push(span);
    else whole[whole.length - 1] = { opens: last.opens, closes: Math.max(last.closes, span.closes) };
  }
  return whole;
}
