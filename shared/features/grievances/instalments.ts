import { type ChinaDay, chinaInstant } from '../../time/china-day';
import type { WorkingCalendar } from '../../time/working-calendar';
import { closeAfter } from './deadline';
import type { Instalment } from './parts';
import type { AgendaItem } from './steps';

type Planned = Pick<Instalment, 'amountInFen' | 'dueOn'>;

interface Plan {
  readonly amountAgreedInFen: number;
  readonly instalments: readonly Planned[];
}

const sumOf = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);

/** Fields of a plan that do not hold: the parts make up the sum, and the days rise and are yet to come. */
export const faultsOfPlan = ({ amountAgreedInFen, instalments }: Plan, today: ChinaDay): string[] => {
  const isWhole = sumOf(instalments.map(({ amountInFen }) => amountInFen)) === amountAgreedInFen;
  const misplaced = instalments.flatMap(({ dueOn }, position) =>
    dueOn > (instalments[position - 1]?.dueOn ?? today) ? [] : [`instalments.${position}.dueOn`],
  );
  return [...(isWhole ? [] : ['amountAgreedInFen']), ...misplaced];
};

export const plannedInstalments = (planned: readonly Planned[]): Instalment[] =>
  planned.map((one) => ({ ...one, paidOn: null, paidInFen: null, confirmed: null }));

/** The whole of it came, and the worker does not say otherwise. */
export const isPaid = ({ amountInFen, paidInFen, confirmed }: Instalment): boolean =>
  confirmed !== 'no' && (paidInFen ?? 0) >= amountInFen;

/** With one more payment. What the worker said did not come counts for nothing, and a new payment is to be confirmed anew. */
export const withPayment = (instalment: Instalment, paidInFen: number, paidOn: ChinaDay): Instalment => {
  const before = instalment.confirmed === 'no' ? 0 : (instalment.paidInFen ?? 0);
  return { ...instalment, paidInFen: before + paidInFen, paidOn, confirmed: null };
};

/** With the worker's word; "it came" is enough where the office recorded nothing. */
export const withAnswer = (instalment: Instalment, received: 'yes' | 'no', today: ChinaDay): Instalment => {
  const { amountInFen, paidInFen, paidOn } = instalment;
  if (received === 'no') return { ...instalment, confirmed: 'no' };
  return { ...instalment, paidInFen: paidInFen ?? amountInFen, paidOn: paidOn ?? today, confirmed: 'yes' };
};

/** What was agreed, what was paid and what of that the worker confirmed, in fen, and the day of the last payment. */
export const totalsOf = (instalments: readonly Instalment[]) => {
  const came = instalments.filter(isPaid);
  const paid = (list: readonly Instalment[]): number => sumOf(list.map(({ paidInFen }) => paidInFen ?? 0));
  return {
    agreedInFen: sumOf(instalments.map(({ amountInFen }) => amountInFen)),
    paidInFen: paid(came),
    confirmedInFen: paid(came.filter(({ confirmed }) => confirmed === 'yes')),
    lastPaidOn: came.reduce<ChinaDay | null>(
      (last, { paidOn }) => (paidOn && paidOn > (last ?? '') ? paidOn : last),
      null,
    ),
  };
};

/** When the clock looks whether what is still open came: the close of the working day after its day. */
export const agendaOfInstalments = (
  instalments: readonly Instalment[],
  calendar: WorkingCalendar,
): readonly AgendaItem[] =>
  instalments.flatMap((instalment, position) =>
    isPaid(instalment)
      ? []
      : [
          {
            kind: 'instalment' as const,
            ref: String(position),
            at: closeAfter(chinaInstant(instalment.dueOn), 1, calendar).toISOString(),
          },
        ],
  );
