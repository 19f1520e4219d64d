import { addressOf, type PageQuery } from './navigation';

/** What another person can open this page of the app by. WeChat has no addresses outside: the page's own path. */
export const pageLink = (page: string, query: PageQuery): string => addressOf(page, query);
