import type { Accounts } from '../../kernel/accounts';
import type { Feature } from '../../kernel/feature';
import type { ApproverDirectory, OfficeDirectory, UnionDirectory } from '../../kernel/ports';
import type { Database } from '../../platform/database';
import { createApproverDirectory } from './approver-directory';
import { createOfficeDirectory } from './office-directory';
import { serveSearchUnions } from './search';
import { type UnionDocument, unionsSpec } from './store';
import { createUnionDirectory } from './union-directory';

interface Needs {
  readonly database: Database;
  readonly accounts: Accounts;
}

interface Unions extends Feature {
  readonly offices: OfficeDirectory;
  readonly unions: UnionDirectory;
  readonly approvers: ApproverDirectory;
}

export const createUnions = ({ database, accounts }: Needs): Unions => {
  const unions = database.collection<UnionDocument>(unionsSpec.name);
  const offices = createOfficeDirectory({ unions, accounts: accounts.collection });
  return {
    routes: [serveSearchUnions(unions)],
    offices,
    unions: createUnionDirectory(unions),
    approvers: createApproverDirectory({ offices, accounts: accounts.collection }),
  };
};
