import { walkingMinutes } from '@shared/places/distance';
import { View } from '@tarojs/components';
import { useMemo, useState } from 'react';
import { PlaceMap } from '@/ui/place-map';
import { distanceOf, hoursSentence, ringSentence, shortServices, words } from '@/words/posts';
import { PostRow } from './post-row';
import { callPost, goTo, PostSheet } from './post-sheet';
import type { NearbyPost, NearbyPosts } from './use-nearby';
import './post-row.scss';

const longWalkInMetres = 100_000;
/** As far as fifteen minutes go, read off the rule itself so that ring and minutes never disagree. */
const ringInMetres = Math.floor((15 * longWalkInMetres) / walkingMinutes(longWalkInMetres));

interface PostListProps {
  readonly found: NearbyPosts;
  readonly position: { readonly longitude: number; readonly latitude: number };
}

const pointOf = ({ postId, name, location, isOpen }: NearbyPost) =>
  location ? [{ id: postId, name, isDimmed: !isOpen, ...location }] : [];

/** A map with the ring of fifteen minutes on foot, and the same posts as a list. */
export function PostList({ found, position: { longitude, latitude } }: PostListProps) {
  const { posts, withinFifteenMinutes, credit, asOf } = found;
  const [selectedId, setSelectedId] = useState<string | undefined>();
  const [openedId, setOpenedId] = useState<string | undefined>();
  const points = useMemo(() => posts.flatMap(pointOf), [posts]);
  const position = useMemo(() => ({ longitude, latitude }), [longitude, latitude]);
  const now = new Date(asOf);
  const open = (postId: string) => {
    setSelectedId(postId);
    setOpenedId(postId);
  };
  return (
    <>
      <View className='nearby__summary' id='nearby-summary'>
        {ringSentence(withinFifteenMinutes, posts[0])}
      </View>
      <PlaceMap
        label={words.map}
        points={points}
        position={position}
        ringInMetres={ringInMetres}
        selectedId={selectedId}
        onSelect={open}
        credit={credit}
      />
      {posts.map((post) => (
        <PostRow
          key={post.postId}
          id={post.postId}
          name={post.name}
          note={[hoursSentence(post, now), distanceOf(post), shortServices(post.services)].join('\n')}
          isSelected={post.postId === selectedId}
          hasPhone={post.phone !== null}
          wayWord={words.wayShort}
          callWord={words.callShort}
          onOpen={() => open(post.postId)}
          onWay={() => goTo(post)}
          onCall={() => callPost(post)}
        />
      ))}
      {posts.some(({ isStandIn }) => isStandIn) ? <View className='nearby__credit'>{words.standIn}</View> : null}
      {credit ? <View className='nearby__credit'>{credit}</View> : null}
      <PostSheet
        post={posts.find(({ postId }) => postId === openedId)}
        now={now}
        onClose={() => setOpenedId(undefined)}
      />
    </>
  );
}
