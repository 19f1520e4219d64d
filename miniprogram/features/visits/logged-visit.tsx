import { Notice } from '@/ui/notice';
import { loggedAt, words } from '@/words/visits';
import type { Logged } from './use-log-visit';
import { VisitTickets } from './visit-tickets';

interface LoggedVisitProps {
  readonly logged: Logged;
  readonly onOpen: (ticketId: string) => void;
}

/** Right after logging: it is kept, and each matter has its number and its office. */
export function LoggedVisit({ logged: { unionName, tickets }, onOpen }: LoggedVisitProps) {
  return (
    <>
      <Notice id='logged' tone='done' title={words.logged}>
        {loggedAt(unionName)}
      </Notice>
      <VisitTickets tickets={tickets} onOpen={onOpen} />
    </>
  );
}
