import { View } from '@tarojs/components';
import { openTab } from '@/platform/navigation';
import { ListRow } from '@/ui/list-row';
import { type Tile, Tiles } from '@/ui/tiles';
import { homeWords } from '@/words/home';
import { messageWords } from '@/words/messages';
import './people.scss';

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

export function Work({ tiles }: { readonly tiles: readonly Tile[] }) {
  if (tiles.length === 0) return null;
  return (
    <>
      <View className='home__heading'>{homeWords.myWork}</View>
      <Tiles tiles={tiles} />
    </>
  );
}
