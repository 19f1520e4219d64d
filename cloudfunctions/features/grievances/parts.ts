import type { TicketParts } from './store';

/** What a new ticket has of the parts that come up later: nothing. */
export const noParts: TicketParts = {
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
  agenda: [],
};
