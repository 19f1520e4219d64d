import { ListRow } from '@/ui/list-row';
import type { Tone } from '@/ui/tag';
import { momentWords } from '@/words/dates';
import { approvalWords, workerGroupWords } from '@/words/membership';
import type { QueueRow } from './use-queue';

interface QueueListProps {
  readonly rows: readonly QueueRow[];
  readonly onOpen: (applicationId: string) => void;
}

const standing = ({ application, outcome }: QueueRow): { readonly tag: string; readonly tone: Tone } => {
  if (outcome === 'APPROVED') return { tag: approvalWords.approved, tone: 'confirmed' };
  if (outcome === 'REJECTED') return { tag: approvalWords.rejected, tone: 'plain' };
  if (application.isOverdue) return { tag: approvalWords.overdue, tone: 'overdue' };
  return { tag: approvalWords.waiting, tone: 'waiting' };
};

/** One line for each application: who, where from, by when. */
export function QueueList({ rows, onOpen }: QueueListProps) {
  const now = new Date();
  return (
    <>
      {rows.map((row) => {
        const { applicationId, name, workerGroup, employerName, cameBy, unionName, dueAt } = row.application;
        return (
          <ListRow
            key={applicationId}
            id={`application-${applicationId}`}
            title={approvalWords.nameAndGroup(name, workerGroupWords[workerGroup])}
            note={employerName ?? cameBy ?? unionName}
            detail={approvalWords.dueBy(momentWords(dueAt, now))}
            {...standing(row)}
            onPress={() => onOpen(applicationId)}
          />
        );
      })}
    </>
  );
}
