import { View } from '@tarojs/components';
import { openPage, openTab } from '@/platform/navigation';
import { ListRow } from '@/ui/list-row';
import { type Tile, Tiles } from '@/ui/tiles';
import { entryWords, homeWords } from '@/words/home';
import { messageWords } from '@/words/messages';
import { type Home, workEntries } from './work-entries';
import './people.scss';

export const openFiling = () => openPage('pages/file/index');

/** Messages nobody has read yet; nothing when there are none. */
export function Unread({ count }: { readonly count: number }) {
  if (count === 0) return null;
  return (
    <ListRow
      id='unread'
      title={homeWords.unread(count)}
      note={homeWords.unreadNote}
      tag={messageWords.unread}
      tone='waiting'
      onPress={() => openTab('pages/messages/index')}
    />
  );
}

export function Work({ duties }: Pick<Home, 'duties'>) {
  const tiles = workEntries(duties);
  if (tiles.length === 0) return null;
  return (
    <>
      <View className='home__heading'>{homeWords.myWork}</View>
      <Tiles tiles={tiles} />
    </>
  );
}

/** What everybody comes for; the most wanted of them is the page's main action and not repeated here. */
export function Entries({ onScan, withoutScan }: { readonly onScan: () => void; readonly withoutScan: boolean }) {
  const nearby: Tile = { id: 'go-nearby', ...entryWords.nearby, onPress: () => openTab('pages/nearby/index') };
  const join: Tile = { id: 'go-join', ...entryWords.join, onPress: onScan };
  const file: Tile = { id: 'go-file', ...entryWords.file, onPress: openFiling };
  return <Tiles tiles={withoutScan ? [file, nearby] : [join, nearby]} />;
}
