import type { FailureCode, FailureDetails } from '@shared/kernel/failure';
import { phoneCall } from '@/platform/phone-call';
import { words } from '@/words/controls';
import { failureSentence, hotline } from '@/words/failures';
import { Notice } from './notice';

interface FailureNoticeProps {
  readonly failure: { readonly code: FailureCode; readonly details: FailureDetails } | null;
  /** Offered when trying again makes sense. */
  readonly onRetry?: () => void;
}

/** What went wrong, what to do next, and a person to call. Nothing when nothing went wrong. */
export function FailureNotice({ failure, onRetry }: FailureNoticeProps) {
  if (!failure) return null;
  const call = { label: `${words.callUs} ${hotline}`, onPress: () => void phoneCall(hotline) };
  return (
    <Notice tone='wrong' actions={onRetry ? [{ label: words.retry, onPress: onRetry }, call] : [call]}>
      {failureSentence(failure.code, failure.details)}
    </Notice>
  );
}
