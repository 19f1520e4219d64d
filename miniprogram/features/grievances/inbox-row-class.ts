import type { RowWords } from '@/words/grievances';

export const inboxRowClass = ({ tone }: RowWords, isOpened: boolean): string =>
  `list-row inbox-row--${tone}${isOpened ? ' inbox-row--opened' : ''}`;
