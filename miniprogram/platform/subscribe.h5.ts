import type { SubscribeAnswer } from './subscribe';

/** A browser has no WeChat messages. Taro's own stand-in pretends that it worked, which nobody must build on. */
export const askToSubscribe = async (): Promise<SubscribeAnswer> => 'unavailable';
