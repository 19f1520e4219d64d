import { postDocument } from '../cloudfunctions/features/posts/store';
import type { Secrets } from '../cloudfunctions/platform/secrets';
import { demoAgencies } from './agencies';
import { codeTextAt, demoCodes } from './codes';
import { districtDocuments } from './districts';
import { federations } from './federations';
import { createMaking, type DemoLine } from './making';
import { memberLines } from './member-documents';
import { demoMembers, namedMembers } from './members';
import { messagesOf } from './messages';
import { officeUnions } from './offices';
import { accountsOfPeople, type DemoPerson, demoPeople } from './people';
import { posts } from './places/posts';
import { recentGrievances } from './recent-grievances';
import { staffAccount, staffBook } from './staff';
import { pilotUnions } from './unions';
import { fieldWork } from './visits';

export { demoNow } from './making';
export type { DemoPerson } from './people';

/** The rider home in Haishu whose code the rider scanned. */
const riderHome = 'stand-in-120';

const linesOf = (collection: string, documents: readonly DemoLine['document'][]): DemoLine[] =>
  documents.map((document) => ({ collection, document }));

/** Everything in the city at demoNow; the same keys give the same city to the byte. */
export const buildDemoCity = (secrets: Secrets): { people: DemoPerson[]; lines: DemoLine[] } => {
  const making = createMaking(secrets);
  const unions = pilotUnions();
  const staff = staffBook(making, unions);
  const members = demoMembers(making, unions);
  const worker = members.find(({ openid }) => openid === `demo-${namedMembers.worker.slug}`);
  if (!worker) throw new Error('the worker of the Xidian case is missing');
  const { visits, lives } = fieldWork({ unions, staff, members, making }, worker);
  const tickets = [...lives, ...recentGrievances(members, { staff, making })];
  const codes = demoCodes(unions, staff);
  const people = demoPeople(codeTextAt(codes, riderHome, secrets));
  const allUnions = [...officeUnions(), ...[...federations, ...unions].map(({ document }) => document)];
  const lines = [
    ...linesOf('unions', allUnions),
    ...linesOf('agencies', demoAgencies()),
    ...linesOf('districts', districtDocuments()),
    ...linesOf('posts', posts.map(postDocument)),
    ...linesOf(
      'accounts',
      staff.everyone.map((person) => staffAccount(making, person)),
    ),
    ...memberLines(making, members, staff),
    ...linesOf('codes', codes),
    ...linesOf('visits', visits),
    ...linesOf(
      'tickets',
      tickets.map(({ ticket }) => ticket),
    ),
    ...linesOf('messages', messagesOf(tickets, staff, accountsOfPeople(people, secrets))),
  ];
  return { people, lines };
};
