import type { ticketRow } from '@shared/features/grievances/ticket-row';
import type * as z from 'zod/mini';
import type { Accounts } from '../../kernel/accounts';
import type { Feature } from '../../kernel/feature';
import { serveReadHome } from './home';

export interface Needs {
  readonly accounts: Accounts;
  countUnread(accountId: string): Promise<number>;
  /** The account's newest tickets that are not closed. */
  openTicketsOf(accountId: string, limit: number, now: Date): Promise<readonly z.output<typeof ticketRow>[]>;
}

export const createPeople = (needs: Needs): Feature => ({ routes: [serveReadHome(needs)] });
