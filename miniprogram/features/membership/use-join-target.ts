import { readCode } from '@shared/features/membership/contract';
import { scannedCode } from '@shared/features/membership/scanned-code';
import type { Failure } from '@shared/kernel/failure';
import { useState } from 'react';
import { type PageQuery, usePageQuery } from '@/platform/navigation';
import { readStored } from '@/platform/storage';
import { useAction } from '@/platform/use-action';
import { type JoinTarget, storedTarget, targetOfCode } from './join-target';

/** Where the last application went, so that a refused one can be corrected and sent again. */
export const lastTargetStoredAs = 'join.target';

type Choice = { readonly code: string } | { readonly target: JoinTarget } | null;

interface ChosenTarget {
  readonly target: JoinTarget | null;
  readonly isLoading: boolean;
  /** Why the code cannot be used. */
  readonly failure: Failure | null;
  readonly reload: () => void;
  readonly useCode: (code: string) => void;
  readonly choose: (target: JoinTarget) => void;
  /** Back to scanning or searching. */
  readonly startOver: () => void;
}

const firstChoice = ({ scene, code, again }: PageQuery): Choice => {
  const given = scannedCode(scene ?? code ?? '');
  if (given) return { code: given };
  const last = again ? storedTarget(readStored(lastTargetStoredAs)) : null;
  return last && { target: last };
};

/** The union this page is about: from the code it was opened with, from a scan, or chosen by name. */
export const useJoinTarget = (): ChosenTarget => {
  const query = usePageQuery();
  const [choice, setChoice] = useState<Choice>(() => firstChoice(query));
  const code = choice && 'code' in choice ? choice.code : '';
  const read = useAction(readCode, { code }, { isReady: code !== '' });
  const fromCode = code !== '' && read.data ? targetOfCode(code, read.data) : null;
  return {
    target: choice && 'target' in choice ? choice.target : fromCode,
    isLoading: code !== '' && read.isPending,
    failure: code !== '' ? read.error : null,
    reload: () => void read.refetch(),
    useCode: (text) => setChoice({ code: text }),
    choose: (target) => setChoice({ target }),
    startOver: () => setChoice(null),
  };
};
