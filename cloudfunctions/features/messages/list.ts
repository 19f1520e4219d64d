import { listMessages } from '@shared/features/messages/contract';
import { pageSize } from '@shared/kernel/page';
import { requireCaller } from '../../kernel/context';
import { readPage } from '../../kernel/paging';
import { serve } from '../../kernel/route';
import type { Collection } from '../../platform/database';
import type { Message } from './store';

export const serveListMessages = (messages: Collection<Message>) =>
  serve(listMessages, async ({ after }, context) => {
    const { accountId } = requireCaller(context);
    const page = await readPage(messages, {
      where: { accountId },
      by: 'newestKey',
      direction: 'desc',
      after,
      size: pageSize,
    });
    const rows = page.rows.map(({ _id, template, details, about, at, readAt }) => ({
      messageId: _id,
      template,
      details: { ...details },
      about,
      at,
      isRead: readAt !== null,
    }));
    return { ...page, rows };
  });
