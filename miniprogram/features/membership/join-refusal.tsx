import type { Failure, FailureCode } from '@shared/kernel/failure';
import { phoneCall } from '@/platform/phone-call';
import { FailureNotice } from '@/ui/failure-notice';
import { Notice } from '@/ui/notice';
import { words } from '@/words/controls';
import { failureSentence, hotline } from '@/words/failures';
import { joinWords } from '@/words/membership';
import { CodeProblem, isCodeProblem } from './code-problem';
import type { JoinTarget } from './join-target';

interface JoinRefusalProps {
  readonly failure: Failure | null;
  readonly onRetry: () => void;
  readonly onInstead: (target: JoinTarget) => void;
  /** Back to choosing a union: the code stopped working meanwhile. */
  readonly onOther: () => void;
}

interface Refusal {
  readonly title: string;
  readonly tone: 'wrong' | 'waiting' | 'done';
  /** Said after the sentence every page has for this refusal. */
  readonly more?: string;
}

const refusals: Partial<Readonly<Record<FailureCode, Refusal>>> = {
  'membership.alreadyApplied': { title: joinWords.notAgain, tone: 'waiting' },
  'membership.alreadyMember': { title: joinWords.isMember, tone: 'done' },
  'identity.underAge': { title: joinWords.tooYoung, tone: 'wrong', more: joinWords.tooYoungNext },
  'identity.takenElsewhere': { title: joinWords.takenElsewhere, tone: 'wrong' },
  'identity.locked': { title: joinWords.locked, tone: 'wrong' },
};

/** True for a refusal that is an answer: there is nothing in the form left to correct. */
export const isSettled = (failure: Failure | null): boolean =>
  failure?.code === 'membership.alreadyApplied' || failure?.code === 'membership.alreadyMember';

/** Whether the membership the person has may be moved here. */
export const mayTransfer = (failure: Failure | null): boolean =>
  failure?.code === 'membership.alreadyMember' && failure.details.mayTransfer === true;

/** Why an application was not taken, each in its own words, with what to do next. */
export function JoinRefusal({ failure, onRetry, onInstead, onOther }: JoinRefusalProps) {
  if (!failure || failure.code === 'identity.invalid') return null;
  if (isCodeProblem(failure)) {
    return <CodeProblem failure={failure} onInstead={onInstead} onSearch={onOther} onRetry={onRetry} />;
  }
  const refusal = refusals[failure.code];
  if (!refusal) return <FailureNotice failure={failure} onRetry={onRetry} />;
  const { title, tone, more = '' } = refusal;
  const call = { label: `${words.callUs} ${hotline}`, onPress: () => void phoneCall(hotline) };
  return (
    <Notice id='join-refusal' title={title} tone={tone} actions={tone === 'wrong' ? [call] : []}>
      {failureSentence(failure.code, failure.details)}
      {more}
      {mayTransfer(failure) ? joinWords.moveNote : null}
    </Notice>
  );
}
