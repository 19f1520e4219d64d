import { gradeOf } from '@shared/features/grievances/grade';
import { fileAnonymously } from '@shared/features/grievances/protection-contract';
import { createOnce } from '../../../kernel/aggregate';
import { serve } from '../../../kernel/route';
import type { GrievanceNeeds } from '../needs';
import { chainOf, requireKnownPlace } from '../offices';
import { openTicket } from '../open-ticket';
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
      seal: secrets.seal,
      digest: (phone) => secrets.digest('phoneDigest', phone),
      reporterIds: [],
      visit: null,
      chain: await chainOf(offices, said.workplaceTownCode, context.now),
      federations: await offices.federationsAround(said.workplaceTownCode, context.now),
      calendar,
      context,
      // danger to life has two hours, not the rest of the day
      ...(gradeOf(said) === 'CRITICAL' ? { clockFrom: nextHour(context) } : {}),
    });
    const { ticketId: _, ...filed } = await createOnce(tickets, context, { draft, effects, value: filedAnswer });
    return { ...filed, code };
  });
