import Taro from '@tarojs/taro';

export type Scanned =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: 'cancelled' | 'unreadable' };

/** WeChat's own scanner, which also reads codes from saved pictures. */
export const scan = async (): Promise<Scanned> => {
  try {
    const { result } = await Taro.scanCode({ scanType: ['qrCode'] });
    return { ok: true, text: result };
  } catch (error) {
    const isCancelled = error instanceof Object && 'errMsg' in error && String(error.errMsg).includes('cancel');
    return { ok: false, reason: isCancelled ? 'cancelled' : 'unreadable' };
  }
};
