import { View } from '@tarojs/components';
import { openPage, openTab } from '@/platform/navigation';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Tag } from '@/ui/tag';
import { dutyWords, homeWords } from '@/words/home';
import type { Home } from './work-entries';
import './people.scss';

const openMine = () => openTab('pages/mine/index');
const findUnion = () => openPage('pages/join/index');

function Standing({ membership }: Pick<Home, 'membership'>) {
  if (!membership) {
    return (
      <>
        <View className='standing__line'>{homeWords.noMembership}</View>
        <View className='standing__note'>{homeWords.whyJoin}</View>
        <Button id='find-union' onPress={findUnion}>
          {homeWords.findUnion}
        </Button>
      </>
    );
  }
  const isActive = membership.state === 'ACTIVE';
  return (
    <>
      <View className='standing__line'>
        {isActive ? homeWords.memberOf(membership.unionName) : homeWords.applyingTo(membership.unionName)}
      </View>
      <Button id='open-standing' onPress={openMine}>
        {isActive ? homeWords.seeCard : homeWords.seeApplication}
      </Button>
    </>
  );
}

/** Who the person is: the name, the duties, and the membership in one line. */
export function StandingCard({ home }: { readonly home: Home }) {
  return (
    <Card title={home.name ? homeWords.greetingTo(home.name) : homeWords.greeting}>
      {home.duties.length > 0 ? (
        <View className='standing__duties'>
          {home.duties.map(({ role, scopeName }) => (
            <Tag key={`${role}-${scopeName}`}>{dutyWords(role, scopeName)}</Tag>
          ))}
        </View>
      ) : null}
      <Standing membership={home.membership} />
    </Card>
  );
}
