/** Whether there is room for two columns: never in WeChat on a phone. */
export const useWideScreen = (): boolean => false;
