import { categoryOf } from '@shared/features/grievances/categories';
import type { SignerPost } from '@shared/features/grievances/letters';
import type { Letter, NotAcceptedReason } from '@shared/features/grievances/letters-content';
import { paperOf } from '@shared/features/grievances/letters-paper';
import { matterWord } from '@shared/features/grievances/matter-words';
import { readLetter } from '@shared/features/grievances/papers-contract';
import type { Refusal, Letter as StoredLetter } from '@shared/features/grievances/parts';
import { Failure } from '@shared/kernel/failure';
import { chinaDay } from '@shared/time/china-day';
import { authorize } from '../../kernel/context';
import { serve } from '../../kernel/route';
import type { GrievanceNeeds } from './needs';
import type { Ticket } from './store';
import { letterSubject } from './subjects';

const dayOf = (at: string) => chinaDay(new Date(at));

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Chair or deputy must sign these two; others are signed by whoever handles it. */
const postOf = ({ kind, signatory }: StoredLetter): SignerPost => {
  if (kind !== 'OPINION' && kind !== 'SUGGESTION') return 'handler';
  return signatory.includes('副') ? 'deputyChair' : 'chair';
};

/** The office that issued it stands in its number; the ticket may lie with another by now. */
const headOf = (letter: StoredLetter, { owner }: Ticket) => {
  const [officeName = ''] = letter.number.split('〔');
  return {
    number: letter.number,
    officeName: letter.number.includes('〔') ? officeName : owner.officeName,
    signatory: { name: letter.signatory, post: postOf(letter) },
    issuedOn: letter.issuedOn,
  };
};

const aboutOf = (letter: StoredLetter, { matter, amountInFen, headcount }: Ticket) => ({
  matter: matterWord(matter),
  amountInFen,
  headcount,
  facts: linesOf(letter.facts),
  requests: linesOf(letter.requests),
});

/** The last talk with the employer before the letter is when it was looked into; without one, the day of the letter. */
const investigatedOn = ({ issuedOn }: StoredLetter, { contacts }: Ticket): string =>
  contacts.reduce((last, { party, on }) => (party === 'EMPLOYER' && on <= issuedOn && on > last ? on : last), '') ||
  issuedOn;

/** 浙江省工会劳动法律监督条例 art. 23: a suggestion follows an opinion. @throws state.conflict without one */
const suggestionOf = (letter: StoredLetter, ticket: Ticket): Letter => {
  const opinion = ticket.letters
    .filter(({ kind, issuedOn }) => kind === 'OPINION' && issuedOn <= letter.issuedOn)
    .at(-1);
  if (!opinion) throw new Failure('state.conflict', { state: ticket.state });
  const isOverdue = opinion.answerDueOn !== null && opinion.answerDueOn < letter.issuedOn;
  const hasAnswered = ticket.contacts.some(({ party, on }) => party === 'EMPLOYER' && on >= opinion.issuedOn);
  return {
    ...headOf(letter, ticket),
    ...aboutOf(letter, ticket),
    kind: 'SUGGESTION',
    employerName: ticket.employerName ?? opinion.recipient,
    agencyName: letter.recipient,
    ground: isOverdue && !hasAnswered ? 'NOT_ANSWERED' : 'NOT_CORRECTED',
    opinionNumber: opinion.number,
    opinionOn: opinion.issuedOn,
  };
};

/** 劳动争议调解仲裁法 art. 16: wages, an injury's costs, severance or damages. */
const givesPaymentOrder = (matter: string): boolean =>
  categoryOf(matter) === 'WAGE' ||
  ['WORK_INJURY.BENEFIT', 'TERMINATION.COMPENSATION', 'TERMINATION.UNLAWFUL'].includes(matter);

const toBeWrittenIn = '＿＿＿＿＿＿＿＿';

/** The employer gets it as well: the workers write their names in as they sign. */
const mediationOf = (letter: StoredLetter, ticket: Ticket): Letter => {
  const { matter, facts, requests } = aboutOf(letter, ticket);
  const begun = ticket.timeline.filter(({ kind, at }) => kind === 'mediating' && dayOf(at) <= letter.issuedOn).at(-1);
  return {
    ...headOf(letter, ticket),
    kind: 'MEDIATION',
    employerName: ticket.employerName ?? letter.recipient,
    workerNames: [toBeWrittenIn],
    matter,
    appliedOn: begun ? dayOf(begun.at) : letter.issuedOn,
    facts,
    terms: requests,
    // what was agreed stands in the terms, in the words of the office
    amountInFen: null,
    payOn: null,
    isForPaymentOrder: givesPaymentOrder(ticket.matter),
  };
};

const reasons: Readonly<Record<Refusal['reason'], NotAcceptedReason>> = {
  NOT_LABOUR: 'OUT_OF_SCOPE',
  IN_COURT: 'WITH_COURT',
  IN_ARBITRATION: 'WITH_ARBITRATION',
  IN_INSPECTION: 'WITH_AUTHORITY',
};

/** @throws state.conflict when nothing was refused */
const notAcceptedOf = (letter: StoredLetter, ticket: Ticket): Letter => {
  const { refusal, filedAt, matter, state } = ticket;
  if (!refusal) throw new Failure('state.conflict', { state });
  return {
    ...headOf(letter, ticket),
    kind: 'NOT_ACCEPTED',
    workerName: letter.recipient,
    matter: matterWord(matter),
    receivedOn: dayOf(filedAt),
    reason: reasons[refusal.reason],
    otherWays: linesOf(letter.requests),
  };
};

const letterOf = (letter: StoredLetter, ticket: Ticket): Letter => {
  const toEmployer = { ...headOf(letter, ticket), ...aboutOf(letter, ticket), employerName: letter.recipient };
  switch (letter.kind) {
    case 'REMINDER':
      return { ...toEmployer, kind: 'REMINDER' };
    case 'OPINION':
      // art. 20 asks for two at least, and the ticket does not keep how many came
      return { ...toEmployer, kind: 'OPINION', investigatedOn: investigatedOn(letter, ticket), supervisorCount: 2 };
    case 'SUGGESTION':
      return suggestionOf(letter, ticket);
    case 'MEDIATION':
      return mediationOf(letter, ticket);
    case 'NOT_ACCEPTED':
      return notAcceptedOf(letter, ticket);
  }
};

/** One read; printed anew each time, so that nothing private lies in the storage. */
export const serveReadLetter = ({ tickets, papers }: Pick<GrievanceNeeds, 'tickets' | 'papers'>) =>
  serve(readLetter, async ({ ticketId, letterId }, context) => {
    const ticket = await tickets.byId(ticketId);
    if (!ticket) throw new Failure('thing.notFound');
    authorize(context, letterSubject(ticket));
    const letter = ticket.letters.find((one) => one.letterId === letterId);
    if (!letter) throw new Failure('thing.notFound');
    const bytes = await papers.print(paperOf(letterOf(letter, ticket)));
    return { fileName: `${ticket.number}-${letter.kind}.pdf`, base64: bytes.toString('base64') };
  });
