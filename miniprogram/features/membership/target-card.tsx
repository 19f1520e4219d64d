import { approvalLimit } from '@shared/features/membership/approval-clock';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Facts } from '@/ui/facts';
import { joinWords } from '@/words/membership';
import type { JoinTarget } from './join-target';

interface TargetCardProps {
  readonly target: JoinTarget;
  readonly onOther: () => void;
}

/** Which union, who approves and by when: said before anything is asked. */
export function TargetCard({ target, onOther }: TargetCardProps) {
  const { unionName, approverName, hungOn } = target;
  const whereItHangs = hungOn && hungOn.name !== unionName ? joinWords.hungOnWords(hungOn.name, hungOn.kind) : null;
  return (
    <Card title={unionName}>
      <Facts
        facts={[
          { name: joinWords.hungOn, value: whereItHangs },
          { name: joinWords.approver, value: approverName ?? joinWords.approverOfChosen },
          { name: joinWords.answerWithin, value: joinWords.answerWithinDays(approvalLimit.inWorkingDays) },
        ]}
      />
      <Button id='other-union' onPress={onOther}>
        {joinWords.otherUnion}
      </Button>
    </Card>
  );
}
