import type { PageQuery } from './navigation';

/** Writes what is shown into the address, without opening the page anew: the address can be sent to a colleague. */
export const noteInAddress = (query: PageQuery): void => {
  const [page = ''] = location.hash.split('?');
  const pairs = new URLSearchParams(query).toString();
  history.replaceState(history.state, '', `${location.pathname}${location.search}${page}${pairs && `?${pairs}`}`);
};
