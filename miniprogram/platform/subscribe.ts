import Taro from '@tarojs/taro';

export type SubscribeAnswer = 'accepted' | 'declined' | 'unavailable';

/** Asks to send one message per template. Must run inside a tap. Best effort: the inbox in the app is the truth. */
export const askToSubscribe = async (templateIds: readonly string[]): Promise<SubscribeAnswer> => {
  try {
    // Taro's type asks for entity ids, which only Alipay has.
    const answer = await Taro.requestSubscribeMessage({ tmplIds: [...templateIds], entityIds: [] });
    const answers = new Map<string, unknown>(Object.entries(answer));
    return templateIds.some((id) => answers.get(id) === 'accept') ? 'accepted' : 'declined';
  } catch {
    return 'unavailable';
  }
};
