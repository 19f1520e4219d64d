import { openTicket } from '../cloudfunctions/features/grievances/open-ticket';
import { settle } from '../cloudfunctions/features/grievances/settle';
import type { Ticket } from '../cloudfunctions/features/grievances/store';
import type { Office } from '../cloudfunctions/kernel/ports';
import { chinaWorkingCalendar as calendar } from '../shared/time/china-working-calendar';
import { regions, xidian } from './people';

const levels = ['city', 'county', 'town'] as const;

/** One living handler in each office: what the clock finds when it asks for the chain of a town. */
const [city, county, town] = regions.map(
  (regionCode, at): Office => ({
    officeId: `office-${regionCode}`,
    name: `${regionCode} 总工会`,
    level: levels[at] ?? 'town',
    regionCode,
    parentOfficeId: null,
    phone: null,
    handlers: [{ accountId: 'bench', name: 'bench' }],
  }),
);
if (!city || !county || !town) throw new Error('three offices are needed');

/** A ticket as filed at `at`; long enough ago, its first reminder is due. */
export const ticketFiledAt = (ticketId: string, at: Date): Ticket => {
  const { draft } = openTicket({
    ticketId,
    matter: {
      matter: 'WAGE.ARREARS',
      said: '公司拖欠三个月工资，一共十二万六千元。',
      employerName: '宁海某某文具厂',
      workplaceTownCode: xidian,
      amountInFen: 12_600_000,
      headcount: 6,
      identity: 'named',
      dangers: [],
      contact: null,
    },
    photoPaths: [],
    seal: (text) => text,
    digest: (phone) => phone,
    reporterIds: [],
    visit: null,
    chain: [town, county, city],
    federations: [],
    calendar,
    context: { now: at, randomId: () => ticketId.padStart(22, '0') },
  });
  const made = draft();
  return { ...made, ...settle(made), number: ticketId, version: 1, receipts: [], outbox: [], hasOutbox: false };
};
