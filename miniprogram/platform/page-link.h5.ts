import { addressOf, type PageQuery } from './navigation';

/** The whole address of a page, without the token of whoever copies it. */
export const pageLink = (page: string, query: PageQuery): string =>
  `${location.origin}${location.pathname}#${addressOf(page, query)}`;
