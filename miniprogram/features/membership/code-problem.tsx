import type { Failure, FailureCode } from '@shared/kernel/failure';
import { phoneCall } from '@/platform/phone-call';
import { FailureNotice } from '@/ui/failure-notice';
import { Notice } from '@/ui/notice';
import { words } from '@/words/controls';
import { failureSentence, hotline } from '@/words/failures';
import { joinWords } from '@/words/membership';
import { insteadIn, type JoinTarget } from './join-target';

interface CodeProblemProps {
  readonly failure: Failure;
  readonly onInstead: (target: JoinTarget) => void;
  readonly onSearch: () => void;
  readonly onRetry: () => void;
}

const closed: readonly FailureCode[] = [
  'code.forged',
  'code.revoked',
  'code.expired',
  'code.unionDissolved',
  'membership.noUnionForWork',
];

/** Whether the way in itself is closed, rather than something in the form. */
export const isCodeProblem = ({ code }: Failure): boolean => closed.includes(code);

/** Why this code leads nowhere, and the ways on: the right union when it is known, a search, a person. */
export function CodeProblem({ failure, onInstead, onSearch, onRetry }: CodeProblemProps) {
  if (!isCodeProblem(failure)) return <FailureNotice failure={failure} onRetry={onRetry} />;
  const instead = insteadIn(failure);
  const actions = [
    ...(instead ? [{ label: joinWords.insteadJoin(instead.unionName), onPress: () => onInstead(instead) }] : []),
    { label: joinWords.searchInstead, onPress: onSearch },
    { label: `${words.callUs} ${hotline}`, onPress: () => void phoneCall(hotline) },
  ];
  return (
    <Notice id='code-problem' tone='wrong' actions={actions}>
      {failureSentence(failure.code, failure.details)}
    </Notice>
  );
}
