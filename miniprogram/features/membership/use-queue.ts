import { decideApplication, listApplications } from '@shared/features/membership/contract';
import type { InputOf, OutputOf } from '@shared/kernel/contract';
import { useState } from 'react';
import { usePages } from '@/platform/use-pages';
import { useSubmit } from '@/platform/use-submit';

export type QueuedApplication = OutputOf<typeof listApplications>['rows'][number];
export type Decision = InputOf<typeof decideApplication>;
export type Outcome = OutputOf<typeof decideApplication>['state'];

export interface QueueRow {
  readonly application: QueuedApplication;
  /** What was decided on this page just now; null while it waits. */
  readonly outcome: Outcome | null;
}

const inOrder = (first: QueueRow, second: QueueRow): number =>
  first.application.dueAt.localeCompare(second.application.dueAt) ||
  first.application.applicationId.localeCompare(second.application.applicationId);

/** The applications waiting for the caller, the most urgent first. What is decided stays in its place, marked. */
export const useQueue = () => {
  const pages = usePages(listApplications, {});
  const { submit, isSending, failure, dismiss } = useSubmit(decideApplication);
  const [decided, setDecided] = useState<readonly QueueRow[]>([]);
  const isDecided = ({ applicationId }: QueuedApplication) =>
    decided.some(({ application }) => application.applicationId === applicationId);
  const waiting = pages.rows.filter((application) => !isDecided(application));

  const decide = async (application: QueuedApplication, decision: Decision): Promise<void> => {
    const answer = await submit(() => decision);
    if (answer) setDecided((before) => [...before, { application, outcome: answer.state }]);
  };
  return {
    pages,
    rows: [...waiting.map((application) => ({ application, outcome: null })), ...decided].sort(inOrder),
    isSending,
    failure,
    dismiss,
    decide: (application: QueuedApplication, decision: Decision) => void decide(application, decision),
  };
};
