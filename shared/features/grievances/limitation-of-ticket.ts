import { type ChinaDay, chinaDay } from '../../time/china-day';
import { categoryOf } from './categories';
import { type Interruption, type Limitation, limitationOf } from './letters-limitation';

/** What a ticket's log holds that begins the year anew. */
export interface LoggedEvents {
  readonly matter: string;
  readonly contacts: readonly {
    readonly party: string;
    readonly on: ChinaDay;
    readonly promisedOn?: ChinaDay | undefined;
    readonly promisedInFen?: number | undefined;
  }[];
  readonly referrals: readonly { readonly consent: string | null; readonly answeredAt: string | null }[];
  readonly instalments: readonly { readonly paidOn: ChinaDay | null }[];
}

/** What the worker says, which no log knows. */
export interface OwnDates {
  readonly knownOn?: ChinaDay | undefined;
  readonly employment?: 'ongoing' | 'ended' | undefined;
  readonly endedOn?: ChinaDay | undefined;
}

const eventsOf = ({ contacts, referrals, instalments }: LoggedEvents): Interruption[] => [
  ...contacts
    .filter(
      ({ party, promisedOn, promisedInFen }) => party === 'EMPLOYER' && (promisedOn ?? promisedInFen) !== undefined,
    )
    .map(({ on }) => ({ kind: 'PROMISED' as const, on })),
  ...referrals.flatMap(({ consent, answeredAt }) =>
    consent === 'granted' && answeredAt
      ? [{ kind: 'RELIEF_REQUESTED' as const, on: chinaDay(new Date(answeredAt)) }]
      : [],
  ),
  ...instalments.flatMap(({ paidOn }) => (paidOn ? [{ kind: 'PART_PAID' as const, on: paidOn }] : [])),
];

const employmentOf = ({ employment, endedOn }: OwnDates) => {
  if (employment === 'ended' && endedOn) return { state: 'ended' as const, on: endedOn };
  return { state: employment === 'ongoing' ? ('ongoing' as const) : ('unknown' as const) };
};

/** Where the year for arbitration stands by what the worker says and what the ticket's log holds; only wages have the other beginning. */
export const limitationOfTicket = (ticket: LoggedEvents, own: OwnDates, today: ChinaDay): Limitation =>
  limitationOf(
    {
      isForWages: categoryOf(ticket.matter) === 'WAGE',
      knownOn: own.knownOn ?? null,
      employment: employmentOf(own),
      events: eventsOf(ticket),
    },
    today,
  );
