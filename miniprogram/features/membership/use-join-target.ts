import { readCode } from '@shared/features/membership/contract';
import { scannedCode } from '@shared/features/membership/scanned-code';
import type { Failure } from '@shared/kernel/failure';
import { useState } from 'react';
import { type PageQuery, usePageQuery } from '@/platform/navigation';
import { useAction } from '@/platform/use-action';
import { type JoinTarget, targetOfCode } from './join-target';
import { readLastApplication } from './last-application';

type Choice = { readonly code: string } | { readonly target: JoinTarget } | null;

export interface ChosenTarget {
  readonly target: JoinTarget | null;
  readonly isLoading: boolean;
  /** Why the code cannot be used. */
  readonly failure: Failure | null;
  readonly reload: () => void;
  readonly chooseCode: (code: string) => void;
  readonly choose: (target: JoinTarget) => void;
  /** Back to scanning or searching. */
  readonly startOver: () => void;
}

/** `scene` is what a code of WeChat's carries; `again` comes from an application that was refused. */
const firstChoice = ({ scene, code, again }: PageQuery): Choice => {
  const given = scannedCode(scene ?? code ?? '');
  if (given) return { code: given };
  const last = again ? readLastApplication() : null;
  return last && { target: { unionId: last.unionId, unionName: last.unionName } };
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
    chooseCode: (text) => setChoice({ code: text }),
    choose: (target) => setChoice({ target }),
    startOver: () => setChoice(null),
  };
};
