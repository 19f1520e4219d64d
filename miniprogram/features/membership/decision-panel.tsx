import type { Failure } from '@shared/kernel/failure';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { FailureNotice } from '@/ui/failure-notice';
import { Notice } from '@/ui/notice';
import { approvalWords } from '@/words/membership';
import { ApplicationFacts } from './application-facts';
import { RejectionForm } from './rejection-form';
import type { Decision, QueueRow } from './use-queue';
import './membership.scss';

interface DecisionPanelProps {
  readonly row: QueueRow;
  readonly isSending: boolean;
  readonly failure: Failure | null;
  readonly onDecide: (decision: Decision) => void;
  /** Opens the next one that waits; null when none does. */
  readonly onNext: (() => void) | null;
}

function Decided({ row, onNext }: Pick<DecisionPanelProps, 'row' | 'onNext'>) {
  const isApproved = row.outcome === 'APPROVED';
  return (
    <Notice
      id='decided'
      tone={isApproved ? 'done' : 'plain'}
      actions={onNext ? [{ label: approvalWords.next, onPress: onNext }] : []}
    >
      {isApproved ? approvalWords.approvedNow : approvalWords.rejectedNow}
      {onNext ? null : approvalWords.allDone}
    </Notice>
  );
}

/** One application with its evidence, and the two things that can be done: there is no third and no silent one. */
export function DecisionPanel({ row, isSending, failure, onDecide, onNext }: DecisionPanelProps) {
  const [isRejecting, setRejecting] = useState(false);
  const { application, outcome } = row;
  const { applicationId } = application;
  const choices = (
    <View className='decision'>
      <Button
        id='approve'
        kind='main'
        onPress={() => onDecide({ applicationId, decision: 'approve' })}
        isBusy={isSending}
      >
        {approvalWords.approve}
      </Button>
      <Button id='reject' onPress={() => setRejecting(true)}>
        {approvalWords.reject}
      </Button>
    </View>
  );
  return (
    <Card title={application.name}>
      <ApplicationFacts application={application} />
      <FailureNotice failure={failure} />
      {outcome ? (
        <Decided row={row} onNext={onNext} />
      ) : isRejecting ? (
        <RejectionForm
          isSending={isSending}
          onReject={(reason, note) => onDecide({ applicationId, decision: 'reject', reason, note })}
        />
      ) : (
        choices
      )}
    </Card>
  );
}
