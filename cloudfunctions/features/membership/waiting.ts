import type { Scope } from '@shared/access/roles';
import type { Draft } from '../../kernel/aggregate';
import { placeKey } from './places';
import type { Application, Approver, MembershipDocument } from './store';

/** The places of an approver: its union, and for a federation's office the region too. */
export const placesOf = ({ kind, id, regionCode }: Approver): Scope[] => [
  { kind: 'union', id },
  ...(kind === 'office' ? [{ kind: 'region' as const, id: regionCode }] : []),
];

type QueueFields = Pick<MembershipDocument, 'queuePlaces' | 'queueKey' | 'nextStepAt'>;

/** What puts a waiting application into its queues and before the jobs. */
const waitingFields = (personId: string, application: Application, nextStepAt: string): QueueFields => ({
  queuePlaces: application.places.map(placeKey),
  queueKey: `${application.clock.dueAt}|${personId}`,
  nextStepAt,
});

export const nothingWaits: QueueFields = { queuePlaces: [], queueKey: null, nextStepAt: null };

/** The next thing the approver's clock asks for: its reminders, then the end. */
export const nextStepOf = ({ clock, remindersSent }: Application): string =>
  clock.remindersAt[remindersSent] ?? clock.dueAt;

/** The document with its application still waiting. */
export const waitingWith = (
  document: MembershipDocument,
  application: Application,
  nextStepAt: string = nextStepOf(application),
): Draft<MembershipDocument> => ({
  ...document,
  application,
  ...waitingFields(document._id, application, nextStepAt),
});
