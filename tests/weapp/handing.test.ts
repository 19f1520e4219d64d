import { Failure } from '@shared/kernel/failure';
import { may, sampleRow, sampleTicket } from '../support/sample-tickets';
import { waitUntil } from '../support/wait-until';
import { expectPageWithinBudget } from './budget';
import { boot, type RunningApp } from './harness';

const desk = 'packages/office/pages/ticket/index';
const changed = { state: 'SUBMITTED', dueAt: null, officeName: '西店镇总工会' };
const ticketId = 'ticket-1';
const colleague = { accountId: 'account-2', name: '林小满', officeName: '西店镇总工会' };
const helper = {
  coHandlerId: 'helper-1',
  kind: 'office' as const,
  id: 'office-2',
  name: '桥头胡街道总工会',
  task: '请查运单。',
  state: 'ASKED' as const,
  dueAt: '2026-11-18T09:30:00.000Z',
  answer: null,
  isOurs: true,
};

const inputsOf = ({ calls }: RunningApp, wanted: string) =>
  calls.filter(({ action }) => action === wanted).map(({ input }) => input);

const openDesk = async (deed: keyof ReturnType<typeof may>) => {
  const ticket = sampleTicket({ isMine: false, state: 'ACCEPTED', may: may(deed), coHandlers: [helper] });
  const app = await boot({
    cloud: (action) => {
      if (action === 'grievances.read') return ticket;
      if (action === 'tickets.colleagues') return { rows: [colleague] };
      if (action === 'tickets.assign') return { answers: [{ ticketId, code: null }] };
      if (action.startsWith('tickets.')) return changed;
      throw new Failure('action.unknown');
    },
  });
  const page = await app.open(desk, { ticketId });
  await page.sees('宁海县 西店镇');
  await page.tap(`deed-${deed}`);
  return { app, page };
};

type Page = Awaited<ReturnType<typeof openDesk>>['page'];
const reason = '情况属实。';

/** What is filled into each form, and what is sent. */
const forms: readonly (readonly [keyof ReturnType<typeof may>, (page: Page) => Promise<void>, object])[] = [
  [
    'notAccept',
    async (page) => {
      await page.tap('refusal-reason-IN_COURT');
      await page.input('refusal-text', reason);
    },
    { ticketId, reason: 'IN_COURT', text: reason },
  ],
  [
    'assign',
    async (page) => {
      await page.sees('林小满');
      await page.tap('colleague-account-2');
    },
    { ticketIds: [ticketId], handlerAccountId: 'account-2' },
  ],
  [
    'regrade',
    async (page) => {
      await page.tap('grade-MAJOR');
      await page.input('grade-reason', reason);
    },
    { ticketId, grade: 'MAJOR', reason },
  ],
  [
    'transfer',
    async (page) => {
      await page.tap('transfer-to-county');
      await page.tap('transfer-to-place-330226');
      await page.input('transfer-reason', reason);
    },
    { ticketId, toRegionCode: '330226', reason },
  ],
  ['returnTicket', (page) => page.input('return-reason', reason), { ticketId, reason }],
  [
    'requestExtension',
    async (page) => {
      await page.input('extension-days', '5');
      await page.input('extension-reason', reason);
    },
    { ticketId, workingDays: 5, reason },
  ],
  [
    'decideExtension',
    async (page) => {
      await page.tap('extension-decision-no');
      await page.input('decision-reason', reason);
    },
    { ticketId, isGranted: false, reason },
  ],
  [
    'inviteCoHandler',
    async (page) => {
      await page.tap('helper-city');
      await page.input('help-task', reason);
      await page.input('help-days', '3');
    },
    { ticketId, officeRegionCode: '3302', task: reason, dueInWorkingDays: 3 },
  ],
  [
    'answerAsCoHandler',
    async (page) => {
      await page.tap('help-decision-agree');
      await page.input('help-text', reason);
    },
    { ticketId, coHandlerId: 'helper-1', decision: 'agree', text: reason },
  ],
];

describe('an office that passes a ticket on or shares it', () => {
  it.each(forms)('sends the form of %s once it is filled, and the form goes', async (deed, fill, sent) => {
    const { app, page } = await openDesk(deed);
    await page.tap(`send-${deed}`);
    expect(inputsOf(app, `tickets.${deed}`)).toEqual([]);
    await fill(page);
    expectPageWithinBudget(page);
    await page.tap(`send-${deed}`);
    await waitUntil(() => !page.has(`send-${deed}`), 'the form to go');
    expect(inputsOf(app, `tickets.${deed}`)).toEqual([sent]);
  });

  it('chooses a view of its inbox by links that say how much lies behind', async () => {
    const app = await boot({
      cloud: (action) => {
        if (action === 'tickets.inbox') return { rows: [sampleRow()] };
        if (action === 'tickets.counts') return { open: 12, overdue: 3, mine: 4 };
        throw new Failure('action.unknown');
      },
    });
    const page = await app.open('packages/office/pages/inbox/index');
    await page.sees('超期的 3');
    await page.tap('filter-overdue');
    await waitUntil(() => inputsOf(app, 'tickets.inbox').length > 1, 'the other view');
    expect(inputsOf(app, 'tickets.inbox')).toEqual([{ show: 'open' }, { show: 'open', due: 'overdue' }]);
  });
});

describe('a worker whose matter was not taken up', () => {
  it.each([
    ['disagree', { ticketId, solved: 'no' }],
    ['agree', { ticketId, solved: 'yes' }],
  ] as const)('reads why and where to go, and can say: %s', async (button, sent) => {
    const refusal = { reason: 'NOT_LABOUR' as const, text: '是邻里纠纷。', at: '2026-11-17T01:30:00.000Z' };
    const ticket = sampleTicket({ isMine: true, state: 'NOT_ACCEPTED', refusal, may: may('dispute', 'confirm') });
    const app = await boot({
      cloud: (action) => {
        if (action === 'grievances.read') return ticket;
        if (action === 'grievances.confirm') return changed;
        throw new Failure('action.unknown');
      },
    });
    const page = await app.open('pages/grievance/index', { ticketId });
    await page.sees('12345');
    expect(page.has('confirm')).toBe(false);
    await page.tap(button);
    await waitUntil(() => inputsOf(app, 'grievances.confirm').length > 0, 'the answer');
    expect(inputsOf(app, 'grievances.confirm')).toEqual([sent]);
  });
});
