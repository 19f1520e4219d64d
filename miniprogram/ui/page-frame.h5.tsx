import { useEffect } from 'react';
import CustomTabBar from '@/custom-tab-bar';
import { goBack } from '@/platform/navigation';
import { words } from '@/words/controls';
import type { PageFrameProps } from './page-frame';

/** The browser has no navigation bar of WeChat's: the way back, the document's title and the tab bar are ours. */
export function PageFrame({ title, isTab, children }: PageFrameProps) {
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <>
      <main className='page__body'>
        {isTab ? null : (
          <button type='button' className='page__back' onClick={goBack}>
            ‹ {words.back}
          </button>
        )}
        <h1 className='page__title'>{title}</h1>
        {children}
      </main>
      {isTab ? (
        <nav>
          <CustomTabBar />
        </nav>
      ) : null}
    </>
  );
}
