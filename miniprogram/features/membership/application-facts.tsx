import { Facts } from '@/ui/facts';
import { momentWords } from '@/words/dates';
import { approvalWords, workerGroupWords } from '@/words/membership';
import type { QueuedApplication } from './use-queue';

/** The evidence an approver decides on. ID number and phone are masked: nobody needs more to decide. */
export function ApplicationFacts({ application }: { readonly application: QueuedApplication }) {
  const now = new Date();
  return (
    <Facts
      facts={[
        { name: approvalWords.kind, value: approvalWords.kinds[application.kind] },
        { name: approvalWords.union, value: application.unionName },
        {
          name: approvalWords.leaves,
          value: application.kind === 'transfer' ? application.leavesUnionName : null,
        },
        { name: approvalWords.group, value: workerGroupWords[application.workerGroup] },
        { name: approvalWords.employer, value: application.employerName ?? approvalWords.noEmployer },
        { name: approvalWords.cameBy, value: application.cameBy ?? approvalWords.cameBySearch },
        { name: approvalWords.idNumber, value: application.maskedIdNumber },
        { name: approvalWords.phone, value: application.maskedPhone },
        { name: approvalWords.due, value: momentWords(application.dueAt, now) },
        { name: approvalWords.submitted, value: momentWords(application.submittedAt, now) },
        { name: approvalWords.number, value: application.receiptNumber },
      ]}
    />
  );
}
