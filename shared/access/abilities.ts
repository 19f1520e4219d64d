import type { Role } from './roles';
import type { Relation } from './scopes';

/** everyone: nobody need sign in · signedIn: any WeChat identity · own: whoever the thing belongs to · a role on a relation. */
export type Ability = 'everyone' | 'signedIn' | 'own' | { readonly role: Role; readonly on: Exclude<Relation, 'own'> };

const at = (...roles: Role[]): Ability[] => roles.map((role) => ({ role, on: 'at' }));
const within = (...roles: Role[]): Ability[] => roles.map((role) => ({ role, on: 'within' }));

const approvers = [...at('unionOfficer'), ...within('townAdmin', 'countyAdmin', 'cityAdmin')];
const codeIssuers = [
  ...at('unionOfficer', 'postKeeper', 'districtWorker', 'districtHead'),
  ...within('townAdmin', 'countyAdmin'),
];
/** An office works on the tickets it owns; the levels above watch, and own what climbs to them. */
const owningOffice = at('townHandler', 'townAdmin', 'countyAdmin', 'cityAdmin');
/** By the office itself, the levels above it, or a desk of the county or the city. */
const callers = [...owningOffice, ...within('countyAdmin', 'cityAdmin', 'hotlineAgent')];
const districtTeam = at('districtWorker', 'districtHead', 'instructor', 'supporter');

/** Who may do what. An action with no row is refused to everyone; tests walk every row with every role and relation. */
export const abilities: Readonly<Record<string, readonly Ability[]>> = {
  'people.home': ['signedIn'],
  'codes.read': ['everyone'],
  'codes.issue': codeIssuers,
  'codes.revoke': codeIssuers,
  'codes.list': codeIssuers,
  'codes.image': codeIssuers,
  'membership.apply': ['signedIn'],
  'membership.mine': ['signedIn'],
  'membership.queue': approvers,
  'membership.decide': approvers,
  'unions.search': ['signedIn'],
  'districts.unions': districtTeam,
  'grievances.file': ['signedIn'],
  'grievances.mine': ['signedIn'],
  // officers read what their federation of a trade was told of; no enterprise's union is ever told
  'grievances.read': ['own', ...owningOffice, ...at('unionOfficer'), ...within('countyAdmin', 'cityAdmin')],
  'grievances.answer': ['own'],
  'grievances.confirm': ['own'],
  'grievances.suggest': ['everyone'],
  'grievances.pack': ['own'],
  'grievances.similar': ['signedIn'],
  'grievances.join': ['signedIn'],
  'grievances.withdraw': ['own'],
  'grievances.reopen': ['own'],
  'tickets.recordShares': owningOffice,
  'tickets.merge': owningOffice,
  'tickets.split': owningOffice,
  'tickets.suggestMerges': owningOffice,
  'desk.file': within('hotlineAgent'),
  'desk.calls': within('hotlineAgent'),
  'grievances.fileAnonymously': ['everyone'],
  'grievances.openByReceipt': ['everyone'],
  'grievances.writeByReceipt': ['everyone'],
  'grievances.answerByReceipt': ['everyone'],
  'grievances.confirmByReceipt': ['everyone'],
  'grievances.revealByReceipt': ['everyone'],
  'grievances.unsealMine': ['own'],
  'grievances.contact': owningOffice,
  'grievances.contactLooks': ['own'],
  'grievances.figures': ['everyone'],
  'tickets.inbox': owningOffice,
  'tickets.simulate': [...owningOffice, ...within('countyAdmin', 'cityAdmin')],
  'tickets.accept': owningOffice,
  'tickets.reply': owningOffice,
  'tickets.ask': owningOffice,
  'tickets.recordOutcome': owningOffice,
  'agencies.list': ['signedIn'],
  'tickets.logContact': owningOffice,
  'tickets.mediate': owningOffice,
  'tickets.resume': owningOffice,
  'tickets.issueLetter': owningOffice,
  'tickets.letter': owningOffice,
  'tickets.proposeReferral': owningOffice,
  'grievances.answerReferral': ['own'],
  'referrals.list': at('partnerAgency'),
  'referrals.read': at('partnerAgency'),
  'referrals.answer': at('partnerAgency'),
  'tickets.promise': owningOffice,
  'tickets.recordPayment': owningOffice,
  'grievances.confirmPayment': ['own'],
  'tickets.callBacks': callers,
  'tickets.callBack': callers,
  'tickets.closeBySilence': owningOffice,
  'tickets.notAccept': owningOffice,
  'tickets.assign': owningOffice,
  'tickets.colleagues': owningOffice,
  'tickets.regrade': owningOffice,
  'tickets.transfer': owningOffice,
  'tickets.returnTicket': owningOffice,
  'tickets.requestExtension': owningOffice,
  'tickets.decideExtension': owningOffice,
  'tickets.inviteCoHandler': owningOffice,
  'tickets.answerAsCoHandler': owningOffice,
  'tickets.counts': owningOffice,
  'visits.log': at('districtWorker', 'districtHead'),
  'visits.mine': at('districtWorker', 'districtHead'),
  'visits.read': ['own', ...at('districtHead', 'instructor'), ...within('townAdmin', 'countyAdmin', 'cityAdmin')],
  'posts.nearest': ['everyone'],
  'posts.read': ['everyone'],
  'messages.list': ['signedIn'],
  'messages.markRead': ['signedIn'],
  'messages.subscribe': ['signedIn'],
  'photos.keep': ['signedIn'],
  'photos.keepAnonymously': ['everyone'],
};
