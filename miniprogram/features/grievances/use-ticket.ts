import { readGrievance } from '@shared/features/grievances/contract';
import { useAction } from '@/platform/use-action';
import { useFreshOnShow } from '@/platform/use-fresh-on-show';

/** One ticket, read again whenever its page comes back to the front. */
export const useTicket = (ticketId: string) => {
  const query = useAction(readGrievance, { ticketId }, { isReady: ticketId !== '' });
  useFreshOnShow(query);
  return query;
};
