import type { Share } from '@shared/features/grievances/parts';
import type { TicketParts } from './store';

/** What a new ticket has of the parts that come up later: nothing. */
export const noShare: Share = {
  agreedInFen: null,
  paidInFen: null,
  confirmed: null,
  receivedInFen: null,
  isWithdrawn: false,
};

export const noParts: TicketParts = {
  firstShare: noShare,
  inviteCode: null,
  phoneDigests: [],
  withdrawals: [],
  joined: [],
  handovers: [],
  coHandlers: [],
  extension: null,
  contacts: [],
  outside: null,
  referrals: [],
  letters: [],
  instalments: [],
  callBacks: [],
  refusal: null,
  mergedInto: null,
  splitOff: [],
  revealed: null,
  sealedMatter: null,
  sealKey: null,
  agenda: [],
};
