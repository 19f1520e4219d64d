import { externalStore, useStore } from './external-store';

export interface Tab {
  readonly page: string;
  readonly word: 'home' | 'nearby' | 'messages' | 'mine';
}

/** Order and paths repeat app.config.ts, which Taro reads before anything can be imported. */
export const tabs: readonly Tab[] = [
  { page: 'pages/home/index', word: 'home' },
  { page: 'pages/nearby/index', word: 'nearby' },
  { page: 'pages/messages/index', word: 'messages' },
  { page: 'pages/mine/index', word: 'mine' },
];

const selectedTab = externalStore(0);
const unreadCount = externalStore(0);

/** WeChat makes one tab bar per tab page, so the page that is shown says which tab is lit. */
export const selectTab = selectedTab.write;
export const useSelectedTab = (): number => useStore(selectedTab);

export const setUnreadCount = unreadCount.write;
export const useUnreadCount = (): number => useStore(unreadCount);
