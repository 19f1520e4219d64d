import { fileAnonymously } from '@shared/features/grievances/protection-contract';
import { createOnce } from '../../../kernel/aggregate';
import { serve } from '../../../kernel/route';
import type { GrievanceNeeds } from '../needs';
import { requireKnownPlace } from '../offices';
import { openTicket } from '../open-ticket';
import { openingAt } from '../opening-at';
import { filedAnswer } from '../present';
import { codeFor, nextHour, ticketIdFor } from './receipt';

/** Whom photos belong to that were kept for an anonymous grievance. */
const nobody = '';

/** Nothing of the caller is known here: the context of what everyone may do has none, and its `now` is only the day. */
export const serveFileAnonymously = ({ tickets, offices, photos, calendar, secrets }: GrievanceNeeds) =>
  serve(fileAnonymously, async ({ passphrase, photoIds, ...said }, context) => {
    requireKnownPlace(said.workplaceTownCode, 'workplaceTownCode');
    const code = codeFor(secrets, context, passphrase);
    const { employerName = null, amountInFen = null } = said;
    const { draft, effects } = openTicket({
      ticketId: await ticketIdFor(secrets, { code, passphrase }),
      matter: { ...said, employerName, amountInFen, identity: 'anonymous', contact: null },
      photoPaths: photos.pathsOf(photoIds, nobody),
      reporterIds: [],
      visit: null,
      ...(await openingAt({ offices, calendar, secrets }, said.workplaceTownCode, context.now)),
      context,
      criticalFrom: nextHour(context),
    });
    const { ticketId: _, ...filed } = await createOnce(tickets, context, { draft, effects, value: filedAnswer });
    return { ...filed, code };
  });
