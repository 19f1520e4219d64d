import { findSimilar } from '@shared/features/grievances/people-contract';
import { openPage } from '@/platform/navigation';
import { useAction } from '@/platform/use-action';
import { Notice } from '@/ui/notice';
import { similarSentence, words } from '@/words/people-of-ticket';

interface SimilarNoticeProps {
  readonly employerName: string;
  readonly workplaceTownCode: string;
}

/** Others spoke of this employer: one may join them. Filing goes on with or without an answer. */
export function SimilarNotice(employer: SimilarNoticeProps) {
  const found = useAction(findSimilar, employer).data?.found;
  if (!found) return null;
  const join = () => openPage('pages/join-grievance/index', { code: found.inviteCode });
  return (
    <Notice id='similar' tone='plain' actions={[{ label: words.openJoin, onPress: join }]}>
      {similarSentence(found.people)}
    </Notice>
  );
}
