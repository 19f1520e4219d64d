import tcb from '@cloudbase/node-sdk';
import { Failure } from '@shared/kernel/failure';
import { reach } from './reach';

/** What a subscription message came to. A refusal by the person (43101) is no error. */
export type PushResult = 'sent' | 'notAllowed' | 'failed';

export interface WeChat {
  /** A mini-program code (PNG) that opens `page` with `scene`, at most 32 characters. @throws server.unavailable */
  codeImage(page: string, scene: string): Promise<Buffer>;
  push(message: {
    openid: string;
    templateId: string;
    page: string;
    fields: Readonly<Record<string, string>>;
  }): Promise<PushResult>;
}

interface OpenApiAnswer {
  readonly errCode?: number;
  readonly buffer?: { readonly data?: readonly number[] } | string;
}

/** WeChat cuts nothing itself: a `thing` over 20 characters is refused. */
const thing = (text: string): string => (text.length > 20 ? `${text.slice(0, 19)}…` : text);

export const openWeChat = (environment?: string): WeChat => {
  const app = tcb.init({ env: environment ?? (tcb.SYMBOL_CURRENT_ENV as unknown as string) });
  const ask = (apiName: string, apiOptions: object): Promise<OpenApiAnswer> =>
    reach(async () => {
      const { result } = (await app.callWxOpenApi({ apiName, requestData: apiOptions })) as { result: unknown };
      return (typeof result === 'string' ? JSON.parse(result) : (result ?? {})) as OpenApiAnswer;
    });
  return {
    codeImage: async (page, scene) => {
      const { buffer } = await ask('wxacode.getUnlimited', { page, scene, checkPath: false });
      const image = typeof buffer === 'string' ? Buffer.from(buffer, 'base64') : Buffer.from(buffer?.data ?? []);
      if (image.length === 0) throw new Failure('server.unavailable');
      return image;
    },
    push: async ({ openid, templateId, page, fields }) => {
      const data = Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, { value: thing(value) }]));
      const { errCode = -1 } = await ask('subscribeMessage.send', { touser: openid, templateId, page, data });
      if (errCode === 0) return 'sent';
      return errCode === 43101 ? 'notAllowed' : 'failed';
    },
  };
};
