import type { Failure } from '@shared/kernel/failure';
import { phoneCall } from '@/platform/phone-call';
import { FailureNotice } from '@/ui/failure-notice';
import { Notice } from '@/ui/notice';
import { words } from '@/words/controls';
import { failureSentence, hotline } from '@/words/failures';
import { codeProblemTitles, joinWords } from '@/words/membership';
import { insteadIn, type JoinTarget } from './join-target';

interface CodeProblemProps {
  readonly failure: Failure;
  readonly onInstead: (target: JoinTarget) => void;
  readonly onRescan: () => void;
  readonly onSearch: () => void;
  readonly onRetry: () => void;
}

const titleOf = (code: string): string | undefined =>
  Object.entries(codeProblemTitles).find(([known]) => known === code)?.[1];

/** Whether the way in itself is closed, rather than something in the form. */
export const isCodeProblem = ({ code }: Failure): boolean => titleOf(code) !== undefined;

/** Why this code leads nowhere, and the ways on: the right union when it is known, another code, a search, a person. */
export function CodeProblem({ failure, onInstead, onRescan, onSearch, onRetry }: CodeProblemProps) {
  const title = titleOf(failure.code);
  if (!title) return <FailureNotice failure={failure} onRetry={onRetry} />;
  const instead = insteadIn(failure);
  const actions = [
    ...(instead ? [{ label: joinWords.insteadJoin(instead.unionName), onPress: () => onInstead(instead) }] : []),
    { label: joinWords.rescan, onPress: onRescan },
    { label: joinWords.searchInstead, onPress: onSearch },
    { label: `${words.callUs} ${hotline}`, onPress: () => void phoneCall(hotline) },
  ];
  return (
    <Notice id='code-problem' tone='wrong' title={title} actions={actions}>
      {failureSentence(failure.code, failure.details)}
    </Notice>
  );
}
