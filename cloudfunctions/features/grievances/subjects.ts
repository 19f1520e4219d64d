import type { Subject } from '@shared/access/scopes';
import type { OfficeMark, Ticket } from './store';

export const placesOf = (marks: readonly OfficeMark[]): NonNullable<Subject['places']> =>
  marks.map(({ officeId, regionCode, isFederation = false }) =>
    isFederation ? { kind: 'union', id: officeId } : { kind: 'region', id: regionCode },
  );

/** For reading: its worker, the district worker who heard it, its offices, and through the region the levels above. */
export const subjectOf = ({ reporterIds, visit, owner, copied, employerName }: Ticket): Subject => ({
  accountIds: [...reporterIds, ...(visit ? [visit.districtWorkerAccountId] : [])],
  places: placesOf([owner, ...copied]),
  regionCode: owner.regionCode,
  againstEmployer: employerName,
});

/** For acting as an office: only the one that owns it now, so an office that was disputed cannot close again (K5). */
export const ownerSubject = ({ owner, employerName }: Ticket): Subject => ({
  places: placesOf([owner]),
  againstEmployer: employerName,
});

/** For answering a question: the worker, or the district worker for them. */
export const answeringSubject = ({ reporterIds, visit }: Ticket): Subject => ({
  accountIds: [...reporterIds, ...(visit ? [visit.districtWorkerAccountId] : [])],
});

/** Who speaks for the worker: the worker; the district worker only when no account could be linked. */
export const workersOf = ({ reporterIds, visit }: Pick<Ticket, 'reporterIds' | 'visit'>): readonly string[] =>
  reporterIds.length > 0 || !visit ? reporterIds : [visit.districtWorkerAccountId];

/** For printing what somebody said themselves: they, or the district worker who filed it for them. */
export const packSubject = (ticket: Ticket): Subject => ({ accountIds: workersOf(ticket) });

/** For taking it back: whoever said it themselves. */
export const withdrawingSubject = ({ reporterIds }: Ticket): Subject => ({ accountIds: reporterIds });

/** For saying whether it is solved. */
export const confirmingSubject = (ticket: Ticket): Subject => ({ accountIds: workersOf(ticket) });
