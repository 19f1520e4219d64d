import type { MessageTemplate } from '@shared/features/messages/templates';

/** Whom a message is for: accounts, or whoever is there for an office or a department when it is delivered. */
export type Recipient =
  | { readonly accountIds: readonly string[] }
  | { readonly officeId: string }
  | { readonly agencyId: string };

/** What a change asks of the rest of the system. Kept in the document's own outbox until delivered; delivery is safe to repeat. */
export type EffectBody =
  | {
      readonly kind: 'audit';
      readonly action: string;
      readonly requestId: string;
      readonly accountId: string | null;
      readonly subject: string;
      readonly at: string;
    }
  | {
      readonly kind: 'message';
      readonly to: Recipient;
      /** Officers of this employer's union are not told, whatever office they sit in (K11). */
      readonly againstEmployer?: string | null;
      readonly template: MessageTemplate;
      readonly details: Readonly<Record<string, string | number>>;
      readonly about: { readonly kind: 'ticket' | 'application' | 'visit'; readonly id: string } | null;
      readonly at: string;
    }
  | { readonly kind: 'standing'; readonly accountId: string; readonly standing: AccountStanding }
  | { readonly kind: 'adoptGrievances'; readonly fromTicketId: string; readonly intoTicketId: string }
  | { readonly kind: 'openSplit'; readonly fromTicketId: string; readonly newTicketId: string }
  | { readonly kind: 'unseal'; readonly sealKey: string }
  | { readonly kind: 'openTicket'; readonly visitId: string; readonly position: number };

export type Effect = EffectBody & { readonly id: string };

/** What an account shows of its person's membership; `version` is the membership's, so an older one never overwrites a newer. */
export interface AccountStanding {
  readonly personId: string;
  readonly name: string;
  readonly state: 'APPLYING' | 'ACTIVE' | 'NONE';
  readonly unionName: string;
  readonly version: number;
}
