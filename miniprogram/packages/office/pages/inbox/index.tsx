import { useState } from 'react';
import { type InboxFilter, inboxFilter } from '@/features/grievances/inbox-filter';
import { InboxList, type Show } from '@/features/grievances/inbox-list';
import { TicketDesk } from '@/features/grievances/ticket-desk';
import { noteInAddress } from '@/platform/address';
import { openPage, usePageQuery } from '@/platform/navigation';
import { useWideScreen } from '@/platform/wide-screen';
import { OfflineNotice } from '@/ui/offline-notice';
import { Page } from '@/ui/page';
import { SideBySide } from '@/ui/side-by-side';
import { words } from '@/words/handling';

export default function InboxPage() {
  const query = usePageQuery();
  const isWide = useWideScreen();
  const [show, setShow] = useState<Show>(query.show === 'closed' ? 'closed' : 'open');
  const [ticketId, setTicketId] = useState(query.ticketId);

  const [filter, setFilter] = useState<InboxFilter>(inboxFilter(query.filter));

  const look = (chosen: Show, chosenFilter: InboxFilter) => {
    setShow(chosen);
    setFilter(chosenFilter);
    setTicketId(undefined);
    noteInAddress({ show: chosen, filter: chosenFilter });
  };
  const open = (opened: string) => {
    if (!isWide) return openPage('packages/office/pages/ticket/index', { ticketId: opened });
    setTicketId(opened);
    noteInAddress({ show, filter, ticketId: opened });
  };
  const close = () => {
    setTicketId(undefined);
    noteInAddress({ show, filter });
  };

  const desk = isWide && ticketId ? <TicketDesk key={ticketId} ticketId={ticketId} /> : null;
  return (
    <Page title={words.inbox} isWide>
      <OfflineNotice />
      <SideBySide
        side={desk && { label: words.ticket, content: desk }}
        onClose={close}
        backWord={words.back}
        emptyWords={words.chooseOne}
      >
        <InboxList
          key={`${show}-${filter}`}
          show={show}
          filter={filter}
          onFilter={look}
          openedId={isWide ? ticketId : undefined}
          onOpen={open}
        />
      </SideBySide>
    </Page>
  );
}
