import type { RowWords } from '@/words/ticket-rows';

export const inboxRowClass = ({ tone }: RowWords, isOpened: boolean): string =>
  `list-row inbox-row--${tone}${isOpened ? ' inbox-row--opened' : ''}`;
