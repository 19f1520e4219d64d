import { View } from '@tarojs/components';
import { useLargeType } from '@/platform/large-type';
import { openTab } from '@/platform/navigation';
import { tabs, useSelectedTab, useUnreadCount } from '@/platform/tabs';
import { accessible, pressable } from '@/ui/accessible';
import { tabWords, unreadMessages, words } from '@/words/controls';
import './index.scss';

export default function CustomTabBar() {
  const selected = useSelectedTab();
  const unread = useUnreadCount();
  const isLarge = useLargeType();
  return (
    <View
      className={isLarge ? 'tabs type--large' : 'tabs'}
      {...accessible({ role: 'tablist', label: words.mainNavigation })}
    >
      {tabs.map(({ page, word }, position) => {
        const isSelected = position === selected;
        const count = word === 'messages' ? unread : 0;
        const label = count > 0 ? `${tabWords[word]}，${unreadMessages(count)}` : tabWords[word];
        return (
          <View
            key={page}
            id={`tab-${word}`}
            className={isSelected ? 'tabs__one tabs__one--on' : 'tabs__one'}
            {...pressable(() => openTab(page), { role: 'tab', label, isSelected })}
          >
            <View className={`tabs__icon tabs__icon--${word}`} />
            {tabWords[word]}
            {count > 0 ? <View className='tabs__count'>{count > 99 ? '99+' : String(count)}</View> : null}
          </View>
        );
      })}
    </View>
  );
}
