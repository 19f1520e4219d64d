import { View } from '@tarojs/components';
import { useDidShow } from '@tarojs/taro';
import type { ReactNode } from 'react';
import { useLargeType } from '@/platform/large-type';
import { isSignedIn } from '@/platform/session';
import { selectTab } from '@/platform/tabs';
import { PageFrame } from './page-frame';
import { SignedOut } from './signed-out';
import './page.scss';

interface PageProps {
  readonly title: string;
  readonly children: ReactNode;
  /** The one main action, always in reach of the thumb. */
  readonly action?: ReactNode;
  /** Position in the tab bar, for the pages that are tabs. */
  readonly tab?: number;
  /** Office pages use the width of a desk's screen. */
  readonly isWide?: boolean;
}

/** Every page: its title, its words, its main action, in the chosen size of type. */
export function Page({ title, children, action, tab, isWide }: PageProps) {
  const isLarge = useLargeType();
  useDidShow(() => {
    if (tab !== undefined) selectTab(tab);
  });
  if (!isSignedIn()) return <SignedOut />;
  const classes = ['page', isLarge && 'type--large', isWide && 'page--wide', tab !== undefined && 'page--tab'];
  return (
    <View className={classes.filter(Boolean).join(' ')}>
      <PageFrame title={title} isTab={tab !== undefined}>
        {children}
        {action ? <View className='page__room' /> : null}
      </PageFrame>
      {action ? (
        <View className='page__action'>
          <View className='page__action-inner'>{action}</View>
        </View>
      ) : null}
    </View>
  );
}
