import type { PageQuery } from './navigation';

/** WeChat shows no address: nothing to keep in step with what is shown. */
export const noteInAddress = (_query: PageQuery): void => {};
