import { Failure } from '@shared/kernel/failure';
import { change } from '../../kernel/aggregate';
import { systemContext } from '../../kernel/system-context';
import type { GrievanceNeeds } from './needs';
import { chainOf } from './offices';
import type { Ticket } from './store';
import { takeStep } from './take-step';

type Needs = Pick<GrievanceNeeds, 'tickets' | 'calendar' | 'offices' | 'log'>;
type Due = Pick<Ticket, '_id' | 'stepKey' | 'schedule' | 'owner'>;

const batch = 100;
/** So many are on their way to the store at once; they start oldest first. */
const together = 10;
const fields = ['stepKey', 'schedule', 'owner'] as const satisfies readonly (keyof Ticket)[];

/** Takes one step of one ticket; false when somebody else did, or when it is no longer due. */
const takeOne = async (needs: Needs, due: Due, now: Date, requestId: string): Promise<boolean> => {
  const { tickets, offices, calendar } = needs;
  const context = systemContext('tickets.takeStep', `${due._id}/${due.schedule.stepCount}`, now, requestId);
  const chain = await chainOf(offices, due.owner.regionCode, now);
  const attempt = context.randomId();
  const takenBy = await change(tickets, context, {
    id: due._id,
    authorize: () => {},
    decide: (ticket) => {
      // handed on since it was found: the chain is another one, and the next pass takes it
      const isElsewhere = ticket.owner.officeId !== due.owner.officeId;
      const taken = isElsewhere ? null : takeStep(ticket, chain, { grade: ticket.grade, now, calendar });
      if (!taken) throw new Failure('state.conflict', { state: ticket.state });
      return { ...taken, value: attempt };
    },
  });
  return takenBy === attempt;
};

/** A ticket whose step fails is passed over, so that it never holds up the others; the next pass tries again. */
const tryOne = async (needs: Needs, due: Due, now: Date, requestId: string): Promise<boolean> => {
  try {
    return await takeOne(needs, due, now, requestId);
  } catch (error) {
    if (!(error instanceof Failure)) needs.log.bug(error, { requestId, job: 'tickets.takeStep' });
    return false;
  }
};

/** One step of every ticket that has one due, oldest first, page by page. */
const sweep = async (needs: Needs, now: Date, requestId: string): Promise<number> => {
  let count = 0;
  for (let after = ''; ; ) {
    const stepKey = { after, upTo: `${now.toISOString()}~` };
    const page: Due[] = await needs.tickets.find({
      where: { stepKey },
      orderBy: { stepKey: 'asc' },
      limit: batch,
      fields,
    });
    for (let from = 0; from < page.length; from += together) {
      const tried = page.slice(from, from + together).map((due) => tryOne(needs, due, now, requestId));
      count += (await Promise.all(tried)).filter((isTaken) => isTaken).length;
    }
    const last = page.at(-1)?.stepKey;
    if (page.length < batch || !last) return count;
    after = last;
  }
};

/** Sweeps until nothing is due: after a long stop every step that was missed is taken, in order. */
export const takeDueSteps =
  (needs: Needs) =>
  async (now: Date, requestId: string): Promise<number> => {
    let count = 0;
    for (;;) {
      const taken = await sweep(needs, now, requestId);
      count += taken;
      if (taken === 0) return count;
    }
  };
