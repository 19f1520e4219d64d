import { Failure } from '@shared/kernel/failure';
import { may, sampleTicket } from '../support/sample-tickets';
import { boot, type RunningApp } from './harness';

const desk = 'packages/office/pages/ticket/index';
const code = '7K3Q-FX9M-2ABC-D4E5-F6G7';

const cloudWith = (answers: Record<string, () => unknown>) => (action: string) => {
  const answer = answers[action];
  if (!answer) throw new Failure('action.unknown');
  return answer();
};

const inputsOf = ({ calls }: RunningApp, wanted: string) =>
  calls.filter(({ action }) => action === wanted).map(({ input }) => input);

describe('an office', () => {
  it('sees name and number masked, and in full once it said why', async () => {
    const app = await boot({
      cloud: cloudWith({
        'grievances.read': () => sampleTicket({ isMine: false, state: 'ACCEPTED', may: may('reply') }),
        'grievances.contact': () => ({ name: '老郑', phone: '13905740001' }),
      }),
    });
    const page = await app.open(desk, { ticketId: 'ticket-1' });
    await page.sees('*******0001');
    expect(page.text()).not.toContain('13905740001');
    await page.tap('show-phone');
    await page.tap('look-VERIFY');
    await page.tap('look-up');
    await page.sees('13905740001');
    expect(inputsOf(app, 'grievances.contact')).toEqual([{ ticketId: 'ticket-1', reason: 'VERIFY' }]);
  });

  it('is warned before it asks somebody anonymous who they are, and may ask', async () => {
    const ticket = sampleTicket({
      isMine: false,
      state: 'ACCEPTED',
      identity: 'anonymous',
      contact: null,
      may: may('reply'),
    });
    const app = await boot({
      cloud: cloudWith({
        'grievances.read': () => ticket,
        'tickets.reply': () => ({ state: 'ACCEPTED', dueAt: null, officeName: '西店镇总工会' }),
      }),
    });
    const page = await app.open(desk, { ticketId: 'ticket-1' });
    await page.sees('告知进展');
    await page.tap('deed-reply');
    await page.input('reply', '您好，方便说一下您叫什么吗');
    await page.sees('像是在问对方是谁');
    await page.tap('send-reply');
    await page.sees('告知进展');
    expect(inputsOf(app, 'tickets.reply')).toHaveLength(1);
  });
});

describe('somebody anonymous', () => {
  it('comes back with code and passphrase, and writes to the office', async () => {
    const ticket = {
      ...sampleTicket({ identity: 'anonymous', contact: null, state: 'ACCEPTED', isMine: true, may: may() }),
      looks: [],
    };
    const { readReceiptCode, writeReceiptCode } = await import('@shared/features/grievances/receipt-code');
    const written = writeReceiptCode(code.replaceAll('-', ''));
    expect(readReceiptCode(written)).toBe(written);
    const app = await boot({
      cloud: cloudWith({
        'grievances.openByReceipt': () => ticket,
        'grievances.writeByReceipt': () => ({ state: 'ACCEPTED', dueAt: null, officeName: '西店镇总工会' }),
      }),
    });
    const page = await app.open('pages/receipt/index');
    await page.input('code', written.replaceAll('-', '').toLowerCase().replace('7', '8'));
    await page.input('passphrase', '大樟树');
    await page.tap('open-receipt');
    await page.sees('收据码不对');
    expect(page.text()).toContain('口令至少 6 个字');
    expect(inputsOf(app, 'grievances.openByReceipt')).toEqual([]);
    await page.input('code', written.replaceAll('-', '').toLowerCase());
    await page.input('passphrase', '老家门口的大樟树');
    await page.tap('open-receipt');
    await page.sees('想对工会说什么');
    await page.input('talk-text', '今天还是没有发。');
    await page.tap('send-talk');
    const receipt = { code: written, passphrase: '老家门口的大樟树' };
    expect(inputsOf(app, 'grievances.openByReceipt')[0]).toEqual(receipt);
    expect(inputsOf(app, 'grievances.writeByReceipt')).toEqual([{ ...receipt, text: '今天还是没有发。' }]);
  });
});
