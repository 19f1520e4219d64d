import { listMessages, markMessagesRead } from '@shared/features/messages/contract';
import { useCommand } from '@/platform/use-command';
import { useFreshOnShow } from '@/platform/use-fresh-on-show';
import { usePages } from '@/platform/use-pages';
import { type Message, openSubject } from './message-address';

/** The inbox; opening a message also marks it read, and never waits for that. */
export const useMessages = () => {
  const pages = usePages(listMessages, {});
  const { mutate } = useCommand(markMessagesRead);
  useFreshOnShow({ isStale: true, refetch: pages.reload });
  return {
    ...pages,
    open: (message: Message, worksHere: boolean) => {
      if (!message.isRead) mutate({ messageIds: [message.messageId] });
      openSubject(message, worksHere);
    },
  };
};
