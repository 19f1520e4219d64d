import type { AgencyDocument } from '../../../cloudfunctions/features/agencies/store';
import type { Ticket } from '../../../cloudfunctions/features/grievances/store';
import type {
  CodeDocument,
  IdentityDocument,
  MembershipDocument,
  PersonDocument,
} from '../../../cloudfunctions/features/membership/store';
import type { Message } from '../../../cloudfunctions/features/messages/store';
import type { UnionDocument } from '../../../cloudfunctions/features/unions/store';
import type { Visit } from '../../../cloudfunctions/features/visits/store';
import type { Account } from '../../../cloudfunctions/kernel/accounts';
import { createSecrets } from '../../../cloudfunctions/platform/secrets';
import { buildDemoCity } from '../../../demo/city';

interface Kinds {
  readonly agencies: AgencyDocument;
  readonly accounts: Account;
  readonly codes: CodeDocument;
  readonly districts: { readonly _id: string; readonly townCode: string };
  readonly identities: IdentityDocument;
  readonly memberships: MembershipDocument;
  readonly messages: Message;
  readonly people: PersonDocument;
  readonly tickets: Ticket;
  readonly unions: UnionDocument;
  readonly visits: Visit;
}

export const secrets = createSecrets({ current: 't1', keys: { t1: Buffer.alloc(32, 7).toString('base64') } });

/** The city under keys that everybody knows, and its documents by collection. */
export const city = buildDemoCity(secrets);

export const documentsOf = <K extends keyof Kinds>(collection: K): Kinds[K][] =>
  city.lines.filter((line) => line.collection === collection).map(({ document }) => document as unknown as Kinds[K]);
