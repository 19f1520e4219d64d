import { approvalClock, nextDailyReminder } from '@shared/features/membership/approval-clock';
import { Failure } from '@shared/kernel/failure';
import { type Change, change } from '../../kernel/aggregate';
import { systemContext } from '../../kernel/system-context';
import { applicationIdOf } from './application-id';
import { approverAbove, recipientOf, type StaffedApprover } from './approver';
import type { Needs } from './needs';
import type { Application, MembershipDocument } from './store';
import { tell } from './tell';
import { nextStepOf, placesOf, waitingWith } from './waiting';

const batch = 100;

type Step = Omit<Change<MembershipDocument, string>, 'value'>;
type TakeStep = (document: MembershipDocument, application: Application, now: Date) => Step;

const isTimeOver = ({ remindersSent, clock }: Application): boolean => remindersSent >= clock.remindersAt.length;

const remind =
  ({ calendar }: Needs, present: StaffedApprover): TakeStep =>
  (document, application, now) => {
    const next = { ...application, remindersSent: application.remindersSent + 1 };
    const nextStepAt = isTimeOver(application) ? nextDailyReminder(now, calendar) : nextStepOf(next);
    const about = { personId: document._id, application: next, now };
    return {
      next: waitingWith(document, next, nextStepAt),
      effects: [tell(recipientOf(present), 'application.reminder', about)],
    };
  };

/** The level above becomes responsible, with a clock of its own; those who were silent may still decide. */
const escalate =
  ({ calendar }: Needs, above: StaffedApprover): TakeStep =>
  (document, application, now) => {
    const next: Application = {
      ...application,
      approver: above.approver,
      places: [...application.places, ...placesOf(above.approver)],
      clock: approvalClock(now, calendar),
      remindersSent: 0,
    };
    const about = { personId: document._id, application: next, now };
    return {
      next: waitingWith(document, next),
      effects: [tell(recipientOf(above), 'application.escalated', about)],
    };
  };

/** An approver without living people is not reminded: the application climbs at once. Where nobody stands above, reminders go on. */
const stepFor = async (needs: Needs, application: Application, now: Date): Promise<TakeStep> => {
  const people = await needs.approvers.of(application.approver.id, now);
  const mustClimb = isTimeOver(application) || people.length === 0;
  const above = mustClimb ? await approverAbove(needs, application.approver, now) : null;
  return above ? escalate(needs, above) : remind(needs, { approver: application.approver, people });
};

/** Takes the step that is due, unless another scanner did or the application was decided. */
const takeStep = async (needs: Needs, due: MembershipDocument, now: Date, requestId: string): Promise<boolean> => {
  if (due.application?.state !== 'SUBMITTED') return false;
  const step = await stepFor(needs, due.application, now);
  const name = `${applicationIdOf(due._id, due.application.ordinal)}/${due.nextStepAt}`;
  const context = systemContext('membership.takeDueSteps', name, now, requestId);
  const mark = context.randomId();
  try {
    const answer = await change(needs.memberships, context, {
      id: due._id,
      authorize: () => {},
      decide: (document) => {
        const { application } = document;
        const isStillDue = application?.state === 'SUBMITTED' && document.nextStepAt === due.nextStepAt;
        if (!isStillDue) throw new Failure('state.conflict', { state: application?.state });
        return { ...step(document, application, now), value: mark };
      },
    });
    return answer === mark;
  } catch (error) {
    if (error instanceof Failure && error.code === 'state.conflict') return false;
    throw error;
  }
};

/** Takes every step that is due, oldest first; answers how many. Two scanners at once take each step once. */
export const takeDueSteps =
  (needs: Needs) =>
  async (now: Date, requestId: string): Promise<number> => {
    let taken = 0;
    for (;;) {
      const due = await needs.memberships.find({
        where: { nextStepAt: { from: '', upTo: now.toISOString() } },
        orderBy: { nextStepAt: 'asc' },
        limit: batch,
      });
      let here = 0;
      for (const document of due) if (await takeStep(needs, document, now, requestId)) here += 1;
      taken += here;
      if (here === 0) return taken;
    }
  };
