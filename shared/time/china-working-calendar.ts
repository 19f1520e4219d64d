import published from './holidays/china-2020-2026.json';
import { type WorkingCalendar, workingCalendar } from './working-calendar';

/**
 * China's official days off, 2020 through 2026, each year with the address of its State Council notice.
 * The notice for a year comes out in the autumn before it: add that year to the file, never a guess.
 */
export const chinaWorkingCalendar: WorkingCalendar = workingCalendar(published.years);
