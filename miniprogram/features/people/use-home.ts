import { readHome } from '@shared/features/people/contract';
import { useEffect } from 'react';
import { setUnreadCount } from '@/platform/tabs';
import { useAction } from '@/platform/use-action';
import { useFreshOnShow } from '@/platform/use-fresh-on-show';

/** Who the person is and what waits for them; kept on the phone, so that the first page opens without a network. */
export const useHome = () => {
  const home = useAction(readHome, {}, { isKept: true });
  const unread = home.data?.unreadMessages;
  useEffect(() => {
    if (unread !== undefined) setUnreadCount(unread);
  }, [unread]);
  useFreshOnShow(home);
  return home;
};
