import * as z from 'zod/mini';
import { command, query } from '../../kernel/contract';
import { id } from '../../kernel/fields';
import { pageOf, pageRequest } from '../../kernel/page';
import { messageTemplates, pushTemplates } from './templates';

const message = z.object({
  messageId: z.string(),
  template: z.enum(messageTemplates),
  /** What the sentence of this template needs: numbers, names of offices, days. Never a person's name or what was said. */
  details: z.record(z.string(), z.union([z.string(), z.number()])),
  about: z.nullable(z.object({ kind: z.enum(['ticket', 'application', 'visit']), id: z.string() })),
  at: z.string(),
  isRead: z.boolean(),
});

/** The caller's messages, newest first. */
export const listMessages = query('messages.list', z.strictObject({ ...pageRequest }), pageOf(message));

export const markMessagesRead = command(
  'messages.markRead',
  z.strictObject({ messageIds: z.array(id()).check(z.minLength(1), z.maxLength(50)) }),
  z.object({ marked: z.int() }),
);

/** Notes one more subscription message per template the person just allowed in WeChat; each permission is for one message. */
export const subscribe = command(
  'messages.subscribe',
  z.strictObject({ templates: z.array(z.enum(pushTemplates)).check(z.minLength(1), z.maxLength(3)) }),
  z.object({ left: z.record(z.string(), z.int()) }),
);
