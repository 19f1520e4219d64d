import { type Database, openDatabase } from './database';
import { type Files, openFiles } from './files';
import { createLog, type Log } from './log';
import { createSecrets, keyRingFrom, type Secrets } from './secrets';
import { openWeChat, type WeChat } from './wechat';

/** Everything outside the functions themselves. */
export interface Platform {
  readonly database: Database;
  readonly files: Files;
  readonly wechat: WeChat;
  readonly secrets: Secrets;
  readonly log: Log;
}

/** The platform of the environment a deployed function runs in. @throws when GONGYI_KEYS is missing: a function without keys must not start */
export const openPlatform = (): Platform => ({
  database: openDatabase(),
  files: openFiles(),
  wechat: openWeChat(),
  secrets: createSecrets(keyRingFrom(process.env.GONGYI_KEYS)),
  log: createLog(),
});
