import type { logVisit } from '@shared/features/visits/contract';
import type { OutputOf } from '@shared/kernel/contract';
import { Card } from '@/ui/card';
import { ListRow } from '@/ui/list-row';
import { momentWords } from '@/words/dates';
import { acceptedBy, words } from '@/words/visits';

interface VisitTicketsProps {
  readonly tickets: OutputOf<typeof logVisit>['tickets'];
  readonly onOpen: (ticketId: string) => void;
}

/** The tickets a visit led to: number, office, and by when it must accept. */
export function VisitTickets({ tickets, onOpen }: VisitTicketsProps) {
  if (tickets.length === 0) return <Card>{words.noTickets}</Card>;
  const now = new Date();
  return (
    <Card title={words.tickets} id='tickets'>
      {tickets.map(({ ticketId, number, officeName, acceptDueAt }) => (
        <ListRow
          key={ticketId}
          id={`ticket-${ticketId}`}
          title={number}
          note={acceptedBy(officeName, momentWords(acceptDueAt, now))}
          onPress={() => onOpen(ticketId)}
        />
      ))}
    </Card>
  );
}
