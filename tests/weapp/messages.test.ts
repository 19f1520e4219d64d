import { messageTemplates } from '@shared/features/messages/templates';
import { messageSentence } from '@/words/messages';
import { expectFewCalls, expectPageWithinBudget, expectRowsWithinBudget } from './budget';
import { boot, wxFunction } from './harness';

const now = new Date('2026-11-16T01:30:00.000Z');
const messages = 'pages/messages/index';

const home = (roles: readonly string[] = []) => ({
  name: '贺小风',
  membership: null,
  duties: roles.map((role) => ({ role, scope: { kind: 'region', id: '330226111' }, scopeName: '西店镇' })),
  unreadMessages: 2,
  openTickets: [],
  asOf: now.toISOString(),
});

const message = (position: number, template = 'application.approved') => ({
  messageId: `message-${position}`,
  template,
  details: { number: '7K3Q-FX9M-2', unionName: '西店镇总工会', officeName: '西店镇总工会', dueOn: '2026-11-23' },
  about: { kind: template.startsWith('ticket') ? 'ticket' : 'application', id: `subject-${position}` },
  at: now.toISOString(),
  isRead: false,
});
const inboxOf = (count: number) => Array.from({ length: count }, (_, position) => message(position));

const cloudOf =
  (rows: readonly object[], roles: readonly string[] = []) =>
  (action: string) =>
    ({
      'people.home': home(roles),
      'messages.list': { rows },
      'messages.markRead': { marked: 1 },
      'messages.subscribe': { left: { progress: 1 } },
    })[action] ?? null;

describe('the messages', () => {
  it.each(messageTemplates)('have a sentence for %s, with and without its details', (template) => {
    for (const details of [{}, message(1).details]) {
      const sentence = messageSentence(template, details, now);
      expect(sentence).toMatch(/\p{Script=Han}/u);
      expect(sentence).not.toMatch(/undefined|NaN|null|\[object/);
    }
  });

  it('say who answers by which weekday', () => {
    expect(messageSentence('application.submitted', message(1).details, now)).toBe(
      '入会申请已提交，由西店镇总工会审批，11月23日 周一前答复',
    );
  });

  it('open what they are about and are then read', async () => {
    const app = await boot({ cloud: cloudOf([message(1), message(2, 'ticket.accepted')]) });
    const page = await app.open(messages);
    await page.sees('西店镇总工会已受理您的诉求');
    expect(page.attribute('message-message-1', 'aria-label')).toMatch(/未读$/);
    expectFewCalls(app);
    await page.tap('message-message-2');
    const ticket = await app.arriveAt('pages/grievance/index');
    expect(ticket.instance.options).toMatchObject({ ticketId: 'subject-2' });
    expect(app.calls.find(({ action }) => action === 'messages.markRead')?.input).toEqual({
      messageIds: ['message-2'],
    });
  });

  it.each([
    ['the handler', ['townHandler'], 'packages/office/pages/ticket/index'],
    ['the worker', [], 'pages/grievance/index'],
  ])('take a ticket that climbed to the page of %s', async (_who, roles, route) => {
    const app = await boot({ cloud: cloudOf([message(1, 'ticket.escalated')], roles) });
    const page = await app.open(messages);
    await page.sees('转由上一级');
    await page.tap('message-message-1');
    await app.arriveAt(route);
  });

  it('ask for WeChat messages only when the button is pressed', async () => {
    const requestSubscribeMessage = wxFunction(() => ({ progress: 'accept', question: 'reject', task: 'reject' }));
    const app = await boot({ cloud: cloudOf(inboxOf(1)), wx: { requestSubscribeMessage } });
    const page = await app.open(messages);
    await page.sees('入会申请已通过');
    expect(requestSubscribeMessage).not.toHaveBeenCalled();
    await page.tap('ask-push');
    await page.sees('下次有进展会用微信告诉您');
    expect(app.calls.map(({ action }) => action)).toContain('messages.subscribe');
  });

  it('keep their rows small', async () => {
    const openWith = async (rows: number) => {
      const app = await boot({ cloud: cloudOf(inboxOf(rows)) });
      const page = await app.open(messages);
      await page.sees('没有更多了');
      return { page, rows };
    };
    const few = await openWith(5);
    const many = await openWith(20);
    expectRowsWithinBudget(few, many);
    expectPageWithinBudget(many.page);
  });
});

describe('the home page', () => {
  it('offers to scan when there is no membership, and no office work to a worker', async () => {
    const app = await boot({ cloud: cloudOf([]) });
    const page = await app.open('pages/home/index');
    await page.sees('贺小风，您好');
    expect(page.has('go-join')).toBe(true);
    expect(page.has('go-inbox')).toBe(false);
    expectFewCalls(app);
    expectPageWithinBudget(page);
    await app.showTabBar().sees('2');
  });

  it.each([
    ['townHandler', ['go-inbox']],
    ['unionOfficer', ['go-approvals', 'go-codes']],
    ['districtWorker', ['go-visits', 'go-codes']],
    ['auditor', []],
  ])('offers a %s the work there is', async (role, entries) => {
    const app = await boot({ cloud: cloudOf([], [role]) });
    const page = await app.open('pages/home/index');
    await page.sees('贺小风，您好');
    const offered = ['go-visits', 'go-inbox', 'go-approvals', 'go-codes'].filter(page.has);
    expect(offered).toEqual(entries);
  });

  it('goes from a scanned code to joining its union', async () => {
    const path = 'https://example.org/?scene=abcdefghijklmnop.abcdefghijklmno';
    const app = await boot({ cloud: cloudOf([]), wx: { scanCode: wxFunction(() => ({ result: path })) } });
    const page = await app.open('pages/home/index');
    await page.tap('go-join');
    const join = await app.arriveAt('pages/join/index');
    expect(decodeURIComponent(String((join.instance.options as { scene: string }).scene))).toBe(
      'abcdefghijklmnop.abcdefghijklmno',
    );
  });
});
