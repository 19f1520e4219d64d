import { fileAtDesk, findCalls } from '@shared/features/grievances/people-contract';
import { createOnce, idOfCommand } from '../../../kernel/aggregate';
import { authorize, may, requireCaller } from '../../../kernel/context';
import { serve } from '../../../kernel/route';
import type { GrievanceNeeds } from '../needs';
import { requireKnownPlace } from '../offices';
import { openTicket } from '../open-ticket';
import { openingAt } from '../opening-at';
import { phoneOf } from '../phone';
import { filedAnswer } from '../present';
import type { Ticket } from '../store';

/** The account, the member's account by phone, and the ticket: three store calls. */
export const serveFileAtDesk = (needs: GrievanceNeeds) =>
  serve(fileAtDesk, async ({ contactName, contactPhone, photoIds, channel, hasConsent: _, ...said }, context) => {
    const { accountId } = requireCaller(context);
    requireKnownPlace(said.workplaceTownCode, 'workplaceTownCode');
    authorize(context, { regionCode: said.workplaceTownCode });
    const contact = { name: contactName, phone: phoneOf(contactPhone) };
    const { employerName = null, amountInFen = null } = said;
    const { draft, effects } = openTicket({
      ticketId: idOfCommand(context),
      matter: { ...said, employerName, amountInFen, contact },
      photoPaths: needs.photos.pathsOf(photoIds, accountId),
      reporterIds: await needs.members.accountsOf(contact.phone, contact.name),
      channel,
      visit: null,
      ...(await openingAt(needs, said.workplaceTownCode, context.now)),
      context,
    });
    return createOnce(needs.tickets, context, {
      draft,
      effects,
      value: filedAnswer,
    });
  });

const mostCalls = 50;
const fields = [
  'number',
  'matter',
  'state',
  'owner',
  'dueAt',
  'filedAt',
  'workplaceTownCode',
  'employerName',
] as const satisfies readonly (keyof Ticket)[];

/** One store call. */
export const serveFindCalls = ({ tickets, secrets }: Pick<GrievanceNeeds, 'tickets' | 'secrets'>) =>
  serve(findCalls, async ({ phone }, context) => {
    const digits = phoneOf(phone, 'phone');
    const digests = secrets.versions.map((version) => secrets.digest('phoneDigest', digits, version));
    const found = await tickets.find({
      where: { phoneDigests: { in: digests } },
      orderBy: { filedKey: 'desc' },
      limit: mostCalls,
      fields,
    });
    const isSeen = ({ workplaceTownCode, employerName }: (typeof found)[number]): boolean =>
      may(context, { regionCode: workplaceTownCode, againstEmployer: employerName });
    const rows = found.filter(isSeen).map(({ _id, number, matter, state, owner, dueAt, filedAt }) => ({
      ticketId: _id,
      number,
      matter,
      state,
      officeName: owner.officeName,
      dueAt,
      filedAt,
    }));
    // an empty list was decided upon as well
    context.decisions.made = true;
    return { rows };
  });
