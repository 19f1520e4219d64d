import type { Secrets } from './secrets';

/** The id of a WeChat identity's account: keyed, so that no document, line or address tells the openid. */
export const accountIdOf = (secrets: Secrets, openid: string): string =>
  `a${secrets.digest('accountId', openid).slice(0, 22)}`;
