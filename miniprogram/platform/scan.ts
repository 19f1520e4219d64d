import Taro from '@tarojs/taro';

export type Scanned =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: 'cancelled' | 'unreadable' };

/** WeChat's own scanner, which also reads codes from saved pictures. A mini-program code of WeChat's own says where it leads in `path`. */
export const scan = async (): Promise<Scanned> => {
  try {
    const { result, path } = await Taro.scanCode({ scanType: ['qrCode', 'wxCode' as 'qrCode'] });
    return { ok: true, text: result || path };
  } catch (error) {
    const isCancelled = error instanceof Object && 'errMsg' in error && String(error.errMsg).includes('cancel');
    return { ok: false, reason: isCancelled ? 'cancelled' : 'unreadable' };
  }
};
