/**
 * Every way an action may refuse. The code crosses the wire; the sentence is chosen where it is shown
 * (miniprogram/words/failures.ts). `details` of each code are named beside it.
 */
export const failureCodes = [
  'input.malformed', // the request is not an action at all
  'input.invalid', // fields: string[] — paths that did not pass the contract
  'action.unknown',
  'auth.required',
  'access.denied',
  'thing.notFound', // also: not yours
  'command.keyMissing',
  'command.keyReused', // the same key came with other content
  'state.conflict', // state: string — the state the thing is in now
  'rate.limited', // retryAfterSeconds: number
  'calendar.notPublished', // year: number
  'client.offline', // made by the client, never by the server
  'client.outdated',
  'server.busy',
  'server.unavailable',
  'server.unexpected',
  'code.forged',
  'code.revoked', // instead?: { unionId, unionName }
  'code.expired',
  'code.unionDissolved',
  'identity.invalid', // reason: see shared/people/id-number.ts
  'identity.underAge', // minimumAge: number
  'identity.takenElsewhere', // the number is registered to someone else's account
  'identity.locked', // this account has another identity already
  'membership.consentMissing', // which: 'idNumber'
  'membership.alreadyApplied', // receiptNumber, unionName
  'membership.alreadyMember', // unionName, mayTransfer: boolean
  'membership.noUnionForWork', // no union or federation can take this application
  'grievance.notAnswerable',
  'grievance.alreadyJoined', // ticketId
  'grievance.tooManyPeople', // the ticket holds as many people as one may
  'grievance.endedLongAgo', // days
  'grievance.notTogether', // two tickets that cannot become one
  'refusal.tooLate', // five working days are over: it is accepted instead
  'assignment.notHandler', // not a living, impartial handler of the owning office
  'grade.otherPerson', // who handles a ticket does not lower its grade
  'handover.nobodyThere', // nobody of the office that was named, or above it, could take it
  'handover.nobodyAbove',
  'handover.settled', // an arbiter decided whose it is
  'extension.expired',
  'extension.tooLong', // atMost: number, working days
  'extension.once',
  'extension.otherPerson', // at the top, who asked does not decide
  'coHandler.nobodyThere',
  'outcome.notEnough', // what is still missing before a ticket may be called resolved
  'referral.notAskable', // reason: 'refused' | 'asked' | 'nobody'
  'letter.countyOnly',
  'callBack.byHandler',
  'silence.notYet', // calls: how many days of calling are missing, notBefore: the first day it may close
  'photo.notAnImage',
  'photo.tooLarge', // limitInBytes or limitInPixels
  'photo.monthFull', // limitInBytes
  'visit.unionOutsideDistrict',
  'visit.inFuture',
] as const;
export type FailureCode = (typeof failureCodes)[number];
export type FailureDetails = Readonly<Record<string, unknown>>;

/** An expected refusal. Anything else that is thrown is a bug. */
export class Failure extends Error {
  constructor(
    readonly code: FailureCode,
    readonly details: FailureDetails = {},
  ) {
    super(code);
    this.name = 'Failure';
  }
}

export type Reply<T> =
  | { readonly ok: true; readonly value: T; readonly requestId: string }
  | {
      readonly ok: false;
      readonly failure: { readonly code: FailureCode; readonly details: FailureDetails };
      readonly requestId: string;
    };
