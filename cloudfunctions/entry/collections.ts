import { agenciesSpec } from '../features/agencies/store';
import { districtsSpec } from '../features/districts/store';
import { contactLooksSpec } from '../features/grievances/protection/contact-looks';
import { figuresSpec } from '../features/grievances/protection/figures';
import { serialsSpec } from '../features/grievances/resolving/serials';
import { ticketsSpec } from '../features/grievances/store';
import { codesSpec, identitiesSpec, membershipsSpec, peopleSpec } from '../features/membership/store';
import { messagesSpec } from '../features/messages/store';
import { allowancesSpec } from '../features/photos/allowance';
import { postsSpec } from '../features/posts/store';
import { unionsSpec } from '../features/unions/store';
import { visitsSpec } from '../features/visits/store';
import { accountsSpec } from '../kernel/accounts';
import { auditSpec } from '../kernel/audit';
import { sourcesSpec } from '../kernel/sources';
import type { CollectionSpec } from '../platform/database';

/** Every collection there is, with its indexes. Each is closed to clients: only the functions read and write. */
export const collections: readonly CollectionSpec[] = [
  accountsSpec,
  auditSpec,
  sourcesSpec,
  identitiesSpec,
  peopleSpec,
  membershipsSpec,
  codesSpec,
  unionsSpec,
  districtsSpec,
  agenciesSpec,
  ticketsSpec,
  serialsSpec,
  contactLooksSpec,
  figuresSpec,
  visitsSpec,
  postsSpec,
  messagesSpec,
  allowancesSpec,
];
