/** What can stand in a ticket's timeline; sentences in miniprogram/words/grievances.ts. */
export const timelineKinds = [
  'filed',
  'filedOnVisit',
  'routed',
  'accepted',
  'replied',
  'asked',
  'answered',
  'outcome',
  'confirmed',
  'disputed',
  'reminded',
  'overdue',
  'escalated',
] as const;
export type TimelineKind = (typeof timelineKinds)[number];
