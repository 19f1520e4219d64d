import { recordShares } from '@shared/features/grievances/people-contract';
import { View } from '@tarojs/components';
import { AmountField } from '@/ui/amount-field';
import { Notice } from '@/ui/notice';
import { firstPerson, personWords, words } from '@/words/together';
import type { DeedFormProps } from '../deed-forms';
import { SendButton } from '../handing/send-button';
import { useDeed } from '../handing/use-deed';
import type { Ticket } from '../ticket';
import { TenAtATime } from './ten-at-a-time';
import '../ticket.scss';

interface Amounts {
  readonly agreedInFen?: number | undefined;
  readonly paidInFen?: number | undefined;
}

const isSaid = ({ agreedInFen, paidInFen }: Amounts): boolean => agreedInFen !== undefined || paidInFen !== undefined;

/** The ticket's own id names its first person, whose amounts are not told here; who took theirs back gets nothing. */
const peopleOf = ({ ticketId, joined }: Ticket) => [
  { grievanceId: ticketId, person: firstPerson, id: 'first', known: {} as Amounts },
  ...joined
    .map(({ grievanceId, share: { agreedInFen, paidInFen, isWithdrawn } }, position) => ({
      grievanceId,
      person: personWords(position),
      id: String(position),
      known: { agreedInFen: agreedInFen ?? undefined, paidInFen: paidInFen ?? undefined },
      isWithdrawn,
    }))
    .filter(({ isWithdrawn }) => !isWithdrawn),
];

/** What each person is to get and has got; only what was typed is sent. */
export function SharesForm({ ticket, onSent }: DeedFormProps) {
  const { ticketId } = ticket;
  const deed = useDeed(recordShares, `shares-${ticketId}`, { ticketId }, onSent);
  const { values, errors, set } = deed;
  const shares = values.shares ?? [];
  const change = (grievanceId: string, amounts: Amounts) => {
    const others = shares.filter((one) => one.grievanceId !== grievanceId);
    const next = isSaid(amounts) ? [...others, { ...amounts, grievanceId }] : others;
    set('shares', next.length > 0 ? next : undefined);
  };
  return (
    <>
      <Notice tone={errors.shares ? 'wrong' : 'plain'}>{errors.shares ? words.sharesMissing : words.sharesHint}</Notice>
      <TenAtATime rows={peopleOf(ticket)}>
        {({ grievanceId, person, id, known }) => {
          const typed = shares.find((one) => one.grievanceId === grievanceId);
          return (
            <View key={grievanceId} className='ticket__pair'>
              <AmountField
                id={`agreed-${id}`}
                label={words.agreed(person)}
                isOptional
                amountInFen={typed?.agreedInFen ?? known.agreedInFen}
                onChange={(agreedInFen) => change(grievanceId, { ...typed, agreedInFen })}
              />
              <AmountField
                id={`paid-${id}`}
                label={words.paid(person)}
                isOptional
                amountInFen={typed?.paidInFen ?? known.paidInFen}
                onChange={(paidInFen) => change(grievanceId, { ...typed, paidInFen })}
              />
            </View>
          );
        }}
      </TenAtATime>
      <SendButton deed={deed} name='recordShares' />
    </>
  );
}
