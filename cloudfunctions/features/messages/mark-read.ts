import { markMessagesRead } from '@shared/features/messages/contract';
import { requireCaller } from '../../kernel/context';
import { serve } from '../../kernel/route';
import type { Collection } from '../../platform/database';
import type { Message } from './store';

/** Other people's messages, and ones already read, are passed over in silence: marking twice is marking once. */
export const serveMarkMessagesRead = (messages: Collection<Message>) =>
  serve(markMessagesRead, async ({ messageIds }, context) => {
    const { accountId } = requireCaller(context);
    const where = { _id: { in: messageIds }, accountId, readAt: null };
    await messages.setWhere(where, { readAt: context.now.toISOString() });
    return { marked: messageIds.length };
  });
