import { simulateTicket } from '@shared/features/grievances/contract';
import { gradeOf } from '@shared/features/grievances/grade';
import { currentLimits } from '@shared/features/grievances/limits';
import { federationsFor, type OfficeChain, routeGrievance, routeUp } from '@shared/features/grievances/routing';
import { startSchedule } from '@shared/features/grievances/schedule';
import { afterStep, nextStep } from '@shared/features/grievances/steps';
import { authorize } from '../../kernel/context';
import type { Office } from '../../kernel/ports';
import { serve } from '../../kernel/route';
import type { GrievanceNeeds } from './needs';
import { chainOf, requireKnownPlace } from './offices';

/** So many steps show a whole climb: two reminders, overdue, and the next level, twice. */
const stepsShown = 9;

interface Start {
  readonly owner: Office;
  readonly chain: OfficeChain<Office>;
  readonly employerName: string | null;
  readonly grade: ReturnType<typeof gradeOf>;
  readonly now: Date;
}

/** What the clock would do if nobody ever answered. */
const silenceOf = (
  { chain, employerName, grade, now, ...start }: Start,
  { calendar }: Pick<GrievanceNeeds, 'calendar'>,
) => {
  let { owner } = start;
  let schedule = startSchedule(currentLimits, { grade, now, calendar });
  return Array.from({ length: stepsShown }, () => {
    const up = routeUp(chain, owner, employerName);
    const step = nextStep({ state: 'SUBMITTED', isAtTop: up === null, schedule, agenda: [] });
    if (!step) throw new Error('an open ticket has a next step');
    if (step.kind === 'takeOver' && up) owner = up.owner;
    schedule = afterStep(step.kind, 'SUBMITTED', schedule, { grade, now: new Date(step.at), calendar });
    return { kind: step.kind, at: step.at, officeName: owner.name };
  });
};

/** The same rules that open a ticket, without opening one. */
export const serveSimulateTicket = (needs: Pick<GrievanceNeeds, 'offices' | 'calendar'>) =>
  serve(simulateTicket, async ({ workplaceTownCode, employerName = null, workerGroup = null, ...said }, context) => {
    requireKnownPlace(workplaceTownCode, 'workplaceTownCode');
    authorize(context, { places: [{ kind: 'region', id: workplaceTownCode }], regionCode: workplaceTownCode });
    const { now } = context;
    const grade = gradeOf(said);
    const chain = await chainOf(needs.offices, workplaceTownCode, now);
    const { owner, tried } = routeGrievance(chain, { grade, dangers: said.dangers, employerName });
    const trade = federationsFor(await needs.offices.federationsAround(workplaceTownCode, now), workerGroup);
    const schedule = startSchedule(currentLimits, { grade, now, calendar: needs.calendar });
    return {
      grade,
      owner: { officeName: owner.name, handlerName: null, phone: owner.phone },
      told: trade.told.map(({ name }) => name),
      acceptDueAt: schedule.acceptDueAt,
      finishDueAt: schedule.finishDueAt,
      isDueCertain: schedule.isCertain,
      tried: [...tried, ...trade.tried],
      silence: silenceOf({ owner, chain, employerName, grade, now }, needs),
    };
  });
