import { openPage } from '@/platform/navigation';
import { Notice } from '@/ui/notice';
import { words } from '@/words/people-of-ticket';

/** A ticket that became part of another: the way there. */
export function MergedNotice({ mergedInto }: { readonly mergedInto: string }) {
  const openLead = () => openPage('pages/grievance/index', { ticketId: mergedInto });
  return (
    <Notice id='merged' tone='plain' actions={[{ label: words.openLead, onPress: openLead }]}>
      {words.merged}
    </Notice>
  );
}
