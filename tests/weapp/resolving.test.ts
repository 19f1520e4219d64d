import { Failure } from '@shared/kernel/failure';
import { may, sampleRow, sampleTicket } from '../support/sample-tickets';
import { waitUntil } from '../support/wait-until';
import { expectPageWithinBudget } from './budget';
import { boot, type RunningApp } from './harness';

const desk = 'packages/office/pages/ticket/index';
const grievance = 'pages/grievance/index';
const changed = { state: 'ACCEPTED', dueAt: null, officeName: '西店镇总工会' };
const agencies = {
  rows: [{ agencyId: 'agency-1', name: '宁海县劳动保障监察大队', kind: 'LABOUR_INSPECTION', phone: '12333' }],
};

type Deed = keyof ReturnType<typeof may>;
type Ticket = Parameters<typeof sampleTicket>[0];

const bootWith = (ticket: Ticket, more: Record<string, () => unknown> = {}) =>
  boot({
    cloud: (action: string) => {
      const answers: Record<string, () => unknown> = {
        'grievances.read': () => sampleTicket(ticket),
        'agencies.list': () => agencies,
        'grievances.contactLooks': () => ({ looks: [] }),
        ...more,
      };
      const answer = answers[action];
      if (answer) return answer();
      if (/^(tickets|grievances)\./.test(action)) return changed;
      throw new Failure('action.unknown');
    },
  });

const openDesk = async (deed: Deed, more: Ticket = {}) => {
  const app = await bootWith({ isMine: false, state: 'ACCEPTED', may: may(deed), ...more });
  const page = await app.open(desk, { ticketId: 'ticket-1' });
  await page.sees('宁海县 西店镇');
  await page.tap(`deed-${deed}`);
  return { app, page };
};

const sent = async (app: RunningApp, action: string) => {
  await waitUntil(() => app.calls.some((call) => call.action === action), `${action} to be sent`);
  return app.calls.filter((call) => call.action === action).map(({ input }) => input);
};

const instalments = [
  { amountInFen: 300_000, dueOn: '2026-11-20', paidOn: '2026-11-15', paidInFen: 300_000, confirmed: null },
  { amountInFen: 200_000, dueOn: '2026-12-20', paidOn: null, paidInFen: null, confirmed: null },
];

describe('an office', () => {
  it('logs a contact in two taps: with whom and how, and done', async () => {
    const { app, page } = await openDesk('logContact');
    await page.tap('contact-EMPLOYER-PHONE');
    await page.tap('send-contact');
    expect(await sent(app, 'tickets.logContact')).toEqual([
      { ticketId: 'ticket-1', party: 'EMPLOYER', way: 'PHONE', on: '2026-11-16', summary: '打电话找单位' },
    ]);
  });

  it('keeps its own words when the kind of a contact is changed, and asks for a promise only when there is one', async () => {
    const { app, page } = await openDesk('logContact');
    await page.input('contact-summary', '老板答应付一半');
    await page.tap('contact-EMPLOYER-VISIT');
    expect(page.has('promised')).toBe(false);
    await page.tap('has-promise');
    await page.input('promised', '3000');
    await page.fire('promised-on', 'change', { value: '2026-11-20' });
    await page.fire('next-on', 'change', { value: '2026-11-18' });
    await page.tap('send-contact');
    expect(await sent(app, 'tickets.logContact')).toEqual([
      {
        ticketId: 'ticket-1',
        party: 'EMPLOYER',
        way: 'VISIT',
        on: '2026-11-16',
        summary: '老板答应付一半',
        promisedInFen: 300_000,
        promisedOn: '2026-11-20',
        nextOn: '2026-11-18',
      },
    ]);
  });

  it('gives it to a mediator with a day and a place', async () => {
    const { app, page } = await openDesk('mediate');
    await page.input('mediator', '西店镇调解委员会');
    await page.fire('mediation-on', 'change', { value: '2026-11-20' });
    await page.input('mediation-place', '镇政府二楼');
    await page.tap('send-mediation');
    expect(await sent(app, 'tickets.mediate')).toEqual([
      { ticketId: 'ticket-1', mediator: '西店镇调解委员会', on: '2026-11-20', place: '镇政府二楼' },
    ]);
  });

  it.each([
    ['resume', { state: 'WAITING_OUTSIDE' }],
    ['closeBySilence', { state: 'RESOLVED' }],
  ] as const)('says a word to %s', async (deed, more) => {
    const { app, page } = await openDesk(deed, more);
    await page.input(deed, '三方谈过了');
    await page.tap(`send-${deed}`);
    expect(await sent(app, `tickets.${deed}`)).toEqual([{ ticketId: 'ticket-1', text: '三方谈过了' }]);
  });

  it('issues a letter to the employer, whose name is there already', async () => {
    const { app, page } = await openDesk('issueLetter');
    await page.tap('letter-OPINION');
    await page.input('signatory', '何主席');
    await page.input('letter-facts', '拖欠两个月工资');
    await page.input('letter-requests', '三十日内付清');
    expectPageWithinBudget(page);
    await page.tap('send-letter');
    expect(await sent(app, 'tickets.issueLetter')).toEqual([
      {
        ticketId: 'ticket-1',
        kind: 'OPINION',
        recipient: '风筝线集装箱运输有限公司',
        signatory: '何主席',
        facts: '拖欠两个月工资',
        requests: '三十日内付清',
      },
    ]);
  });

  it('asks the worker whether a department of the county may have it', async () => {
    const { app, page } = await openDesk('proposeReferral');
    await page.sees('宁海县劳动保障监察大队');
    await page.tap('agency-agency-1');
    await page.tap('referral-field-employer');
    await page.input('referral-purpose', '请查实欠薪');
    await page.tap('send-referral');
    expect(await sent(app, 'tickets.proposeReferral')).toEqual([
      { ticketId: 'ticket-1', agencyId: 'agency-1', purpose: '请查实欠薪', fields: ['matter', 'employer'] },
    ]);
    expect((await sent(app, 'agencies.list'))[0]).toEqual({ countyCode: '330226' });
  });

  it('notes an agreement payment by payment, and the sum makes itself', async () => {
    const { app, page } = await openDesk('promise');
    await page.input('agreement', '分两次付清');
    await page.input('instalment-0', '3000');
    await page.fire('instalment-on-0', 'change', { value: '2026-11-20' });
    await page.tap('add-instalment');
    await page.tap('send-promise');
    expect(app.calls.some(({ action }) => action === 'tickets.promise')).toBe(false);
    await page.input('instalment-1', '2000');
    await page.fire('instalment-on-1', 'change', { value: '2026-12-20' });
    await page.sees('一共 5,000 元');
    await page.tap('send-promise');
    expect(await sent(app, 'tickets.promise')).toEqual([
      {
        ticketId: 'ticket-1',
        summary: '分两次付清',
        amountAgreedInFen: 500_000,
        instalments: [
          { amountInFen: 300_000, dueOn: '2026-11-20' },
          { amountInFen: 200_000, dueOn: '2026-12-20' },
        ],
      },
    ]);
  });

  it('records the next payment with one tap: what is open, today', async () => {
    const { app, page } = await openDesk('recordPayment', { state: 'PROMISED', instalments });
    expect(page.has('payment-0')).toBe(false);
    await page.tap('send-payment');
    expect(await sent(app, 'tickets.recordPayment')).toEqual([
      { ticketId: 'ticket-1', position: 1, paidInFen: 200_000, paidOn: '2026-11-16' },
    ]);
  });

  it('notes what the worker said on the telephone', async () => {
    const { app, page } = await openDesk('callBack', { state: 'RESOLVED' });
    await page.tap('call-NOT_REACHED');
    await page.tap('send-call');
    expect(await sent(app, 'tickets.callBack')).toEqual([{ ticketId: 'ticket-1', result: 'NOT_REACHED' }]);
  });
});

describe('a worker', () => {
  it('is told the department, the purpose and the data before being asked, and may say no', async () => {
    const referral = {
      agencyId: 'agency-1',
      agencyName: '宁海县劳动保障监察大队',
      agencyPhone: '12333',
      purpose: '请查实欠薪',
      fields: ['employer' as const, 'contact' as const],
      workingDays: 60,
      consent: null,
      proposedAt: '2026-11-16T01:30:00.000Z',
      answeredAt: null,
      decision: null,
    };
    const app = await bootWith({ state: 'ACCEPTED', may: may('answerReferral'), referrals: [referral] });
    const page = await app.open(grievance, { ticketId: 'ticket-1' });
    for (const told of [
      '宁海县劳动保障监察大队',
      '请查实欠薪',
      '单位名称、姓名和手机号',
      '12333',
      '不同意也照样办理',
    ]) {
      await page.sees(told);
    }
    await page.tap('refuse');
    expect(await sent(app, 'grievances.answerReferral')).toEqual([{ ticketId: 'ticket-1', isGranted: false }]);
  });

  it('says of each payment whether it came', async () => {
    const app = await bootWith({ state: 'PROMISED', may: may('confirmPayment'), instalments });
    const page = await app.open(grievance, { ticketId: 'ticket-1' });
    await page.sees('第 1 期 11月20日 周五 付 3,000 元');
    await page.sees('还没有付');
    await page.tap('not-received-0');
    expect(await sent(app, 'grievances.confirmPayment')).toEqual([
      { ticketId: 'ticket-1', position: 0, received: 'no' },
    ]);
    expectPageWithinBudget(page);
  });

  it('reads who was talked to, when, what was promised, and the letters', async () => {
    const app = await bootWith({
      state: 'ACCEPTED',
      contacts: [
        {
          contactId: 'c1',
          party: 'EMPLOYER',
          partyName: '郑厂长',
          way: 'PHONE',
          on: '2026-11-13',
          summary: '他说钱下周到账。',
          promisedInFen: 300_000,
          promisedOn: '2026-11-20',
          officeName: '西店镇总工会',
          at: '2026-11-13T02:00:00.000Z',
        },
      ],
      letters: [
        {
          letterId: 'l1',
          kind: 'OPINION',
          number: '西店镇总工会〔2026〕意见 3 号',
          recipient: '风筝线集装箱运输有限公司',
          signatory: '何主席',
          issuedOn: '2026-11-13',
          answerDueOn: '2026-12-04',
          facts: '拖欠两个月工资',
          requests: '三十日内付清',
        },
      ],
    });
    const page = await app.open(grievance, { ticketId: 'ticket-1' });
    for (const told of [
      '打电话找单位郑厂长',
      '他说钱下周到账。',
      '答应 11月20日 周五 付 3,000 元',
      '意见书 西店镇总工会〔2026〕意见 3 号',
      '12月4日 周五前要答复',
    ]) {
      await page.sees(told);
    }
  });
});

describe('the queue of calls', () => {
  const row = {
    ...sampleRow(1, { state: 'RESOLVED' }),
    resolvedAt: '2026-11-10T01:30:00.000Z',
    calls: 1,
    lastCallAt: '2026-11-13T01:30:00.000Z',
    mayCall: true,
    contact: { name: '老郑', phone: '13905740001' },
  };
  const openQueue = async (more: object) => {
    const app = await bootWith({}, { 'tickets.callBacks': () => ({ rows: [{ ...row, ...more }] }) });
    const page = await app.open('packages/office/pages/call-backs/index');
    await page.sees('回访过 1 次，最近 11月13日 周五');
    await page.tap('call-ticket-1');
    return { app, page };
  };

  it('opens a worker to call, and notes what was said', async () => {
    const { app, page } = await openQueue({});
    await page.sees('打电话给 老郑');
    await page.tap('call-SOLVED');
    await page.tap('send-call');
    expect(await sent(app, 'tickets.callBack')).toEqual([{ ticketId: 'ticket-1', result: 'SOLVED' }]);
  });

  it.each([
    ['to whoever handled it', { mayCall: false }, '您经办的'],
    ['where the worker asked for confidence', { contact: null }, '职工要求保密'],
  ])('offers no form %s', async (_, more, said) => {
    const { page } = await openQueue(more);
    await page.sees(said);
    expect(page.has('send-call')).toBe(false);
  });
});

it('a department reads what was consented to and answers', async () => {
  const referred = {
    ticketId: 'ticket-1',
    number: '20261116-7K3QF-C',
    agencyId: 'agency-1',
    purpose: '请查实欠薪',
    since: '2026-11-16T01:30:00.000Z',
    until: '2026-12-14T09:30:00.000Z',
    decision: null,
    officeName: '西店镇总工会',
    officePhone: '0574-65170000',
    matter: 'WAGE.ARREARS',
    employerName: null,
    amountInFen: null,
    said: null,
    contact: null,
    asOf: '2026-11-16T02:00:00.000Z',
  };
  const app = await bootWith(
    {},
    {
      'referrals.list': () => ({ rows: [referred] }),
      'referrals.read': () => referred,
      'referrals.answer': () => ({ decision: 'accept' }),
    },
  );
  const page = await app.open('packages/office/pages/referrals/index');
  await page.sees('等您接');
  await page.tap('referral-ticket-1');
  await page.sees('只显示职工同意给您单位的内容。');
  await page.tap('decision-accept');
  await page.input('decision-text', '已经立案');
  await page.tap('send-decision');
  expect(await sent(app, 'referrals.answer')).toEqual([{ ticketId: 'ticket-1', decision: 'accept', text: '已经立案' }]);
});
