import type { Subject } from '@shared/access/scopes';
import { parentRegion } from '@shared/places/regions';
import { isHidden } from './settle';
import type { OfficeMark, StoredCoHandler, Ticket } from './store';

export const placesOf = (marks: readonly OfficeMark[]): NonNullable<Subject['places']> =>
  marks.map(({ officeId, regionCode, isFederation = false }) =>
    isFederation ? { kind: 'union', id: officeId } : { kind: 'region', id: regionCode },
  );

const isHelping = ({ state }: StoredCoHandler): boolean => state === 'ASKED' || state === 'AGREED';

/** The offices that help now, as far as they are asked and have not declined or finished. */
export const helpersOf = (ticket: Pick<Ticket, 'coHandlers'>, coHandlerId?: string): OfficeMark[] =>
  ticket.coHandlers
    .filter((helper) => isHelping(helper) && (coHandlerId === undefined || helper.coHandlerId === coHandlerId))
    .flatMap(({ id, name, regionCode }) =>
      regionCode === undefined ? [] : [{ officeId: id, officeName: name, regionCode }],
    );

/** For reading: while it is sealed its worker alone; else its worker, the district worker who heard it, its offices and those that help, and through the region the levels above. */
export const subjectOf = (ticket: Ticket): Subject => {
  const { reporterIds, visit, owner, copied, coHandlers, employerName } = ticket;
  if (isHidden(ticket)) return { accountIds: reporterIds };
  return {
    accountIds: [...reporterIds, ...(visit ? [visit.districtWorkerAccountId] : [])],
    places: placesOf([owner, ...copied, ...helpersOf({ coHandlers })]),
    regionCode: owner.regionCode,
    againstEmployer: employerName,
  };
};

/** For a letter as it was issued: its office and those copied. */
export const letterSubject = (ticket: Ticket): Subject => ({
  places: isHidden(ticket) ? [] : placesOf([ticket.owner, ...ticket.copied]),
  againstEmployer: ticket.employerName,
});

/** For acting as an office: only the one that owns it now, so an office that was disputed cannot close again (K5). */
export const ownerSubject = (ticket: Ticket): Subject => ({
  places: isHidden(ticket) ? [] : placesOf([ticket.owner]),
  againstEmployer: ticket.employerName,
});

/** For lowering a grade: the owning office, and the level above it. */
export const gradingSubject = ({ owner, employerName }: Ticket): Subject => {
  const above = parentRegion(owner.regionCode);
  return {
    places: [...placesOf([owner]), ...(above ? [{ kind: 'region' as const, id: above }] : [])],
    againstEmployer: employerName,
  };
};

/** For deciding on more time: the office that was asked. */
export const decidingSubject = ({ extension, employerName }: Ticket): Subject => ({
  places: extension ? placesOf([extension.decider]) : [],
  againstEmployer: employerName,
});

/** For a helping office's answer; it does nothing else. */
export const helpingSubject =
  (coHandlerId?: string) =>
  (ticket: Ticket): Subject => ({
    places: placesOf(helpersOf(ticket, coHandlerId)),
    againstEmployer: ticket.employerName,
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

/** Those who filed it first: what they said is theirs alone, and no one who joined speaks for them. */
export const firstReportersOf = ({
  reporterIds,
  joined,
}: Pick<Ticket, 'reporterIds' | 'joined'>): readonly string[] => {
  const others = new Set(joined.flatMap((one) => one.reporterIds));
  return reporterIds.filter((accountId) => !others.has(accountId));
};

/** For consenting that a department gets it: the person, and nobody in the person's place (个人信息保护法 art. 23). */
export const consentingSubject = (ticket: Ticket): Subject => ({ accountIds: firstReportersOf(ticket) });

/** For the department that has it now. */
export const agencySubject = ({ agencyId }: Pick<Ticket, 'agencyId'>): Subject => ({
  places: agencyId === null ? [] : [{ kind: 'agency', id: agencyId }],
});

/** For calling the worker back: the owning office, the levels above it, a desk of the county or the city. */
export const callingSubject = ({ owner, employerName }: Pick<Ticket, 'owner' | 'employerName'>): Subject => ({
  places: placesOf([owner]),
  regionCode: owner.regionCode,
  againstEmployer: employerName,
});
