import Taro from '@tarojs/taro';

/** Where the person is, in GCJ-02, or why nobody can say. Never a thrown error: refusing is an answer. */
export type Located =
  | { readonly ok: true; readonly longitude: number; readonly latitude: number; readonly accuracyInMetres: number }
  | { readonly ok: false; readonly reason: 'refused' | 'unavailable' };

const wasRefused = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'errMsg' in error && /auth|deny|denied/.test(String(error.errMsg));

export const locate = async (): Promise<Located> => {
  try {
    const { longitude, latitude, accuracy } = await Taro.getLocation({ type: 'gcj02' });
    return { ok: true, longitude, latitude, accuracyInMetres: accuracy };
  } catch (error) {
    return { ok: false, reason: wasRefused(error) ? 'refused' : 'unavailable' };
  }
};
