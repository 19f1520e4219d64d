import { navigateToPlace } from '@/platform/navigate-to-place';
import { phoneCall } from '@/platform/phone-call';
import { Button } from '@/ui/button';
import { Facts } from '@/ui/facts';
import { Sheet } from '@/ui/sheet';
import { distanceOf, hoursSentence, kindWords, servicesOf, words } from '@/words/posts';
import type { NearbyPost } from './use-nearby';

export const goTo = ({ name, address, location }: NearbyPost): void => {
  if (location) void navigateToPlace({ name, address, ...location });
};

export const callPost = ({ phone }: NearbyPost): void => {
  if (phone) void phoneCall(phone);
};

interface PostSheetProps {
  readonly post: NearbyPost | undefined;
  readonly now: Date;
  readonly onClose: () => void;
}

/** All about one post. */
export function PostSheet({ post, now, onClose }: PostSheetProps) {
  if (!post) return null;
  return (
    <Sheet isOpen title={post.name} onClose={onClose}>
      <Facts
        facts={[
          { name: words.kind, value: kindWords[post.kind] },
          { name: words.address, value: post.address },
          { name: words.distance, value: distanceOf(post) },
          { name: words.hours, value: hoursSentence(post, now) },
          { name: words.services, value: servicesOf(post.services) },
          { name: words.phone, value: post.phone },
          { name: words.note, value: post.isStandIn ? words.standIn : null },
        ]}
      />
      <Button id='sheet-way' onPress={() => goTo(post)}>
        {words.way}
      </Button>
      {post.phone ? (
        <Button id='sheet-call' onPress={() => callPost(post)}>
          {words.call}
        </Button>
      ) : null}
    </Sheet>
  );
}
