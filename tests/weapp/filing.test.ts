import { Failure } from '@shared/kernel/failure';
import { sampleTicket } from '../support/sample-tickets';
import { waitUntil } from '../support/wait-until';
import { expectPageWithinBudget, expectSmallChange } from './budget';
import { boot, type OpenedPage, type RunningApp } from './harness';

type Answer = (input: unknown, key: string | undefined) => unknown;

const cloudWith = (answers: Record<string, Answer>) => (action: string, input: unknown, key: string | undefined) => {
  const answer = answers[action];
  if (!answer) throw new Failure('action.unknown');
  return answer(input, key);
};

/** Files nothing while the network is away, and keeps the key of every try. */
const filingOverBadNetwork = () => {
  const keys: (string | undefined)[] = [];
  const network = { isThere: false };
  const file: Answer = (_input, key) => {
    keys.push(key);
    if (!network.isThere) throw new Error('no network');
    return filed;
  };
  return { keys, network, cloud: cloudWith({ 'grievances.file': file }) };
};

const { owner, acceptDueAt, finishDueAt, why, number, grade } = sampleTicket();
const filed = {
  ticketId: 'ticket-1',
  number,
  grade,
  owner,
  acceptDueAt,
  finishDueAt,
  isDueCertain: true,
  why,
  callNow: null,
};

const inputsOf = ({ calls }: RunningApp, wanted: string) =>
  calls.filter(({ action }) => action === wanted).map(({ input, key }) => ({ input, key }));

const chooseTown = async (page: OpenedPage): Promise<void> => {
  await page.tap('story-town');
  await page.tap('county-330226');
  await page.tap('town-330226111');
  await page.sees('宁海县 西店镇');
};

const reachLastStep = async (page: OpenedPage): Promise<void> => {
  await page.tap('matter-category-WAGE');
  await page.tap('matter-ARREARS');
  await page.tap('onward');
  await page.sees('第 2 步，共 3 步');
  await page.input('story-said', '两个月没发工资');
  await chooseTown(page);
  await page.input('story-amount', '3万5');
  await page.sees('即 35,000 元');
  await page.tap('onward');
  await page.sees('第 3 步，共 3 步');
  await page.input('contact-name', '老郑');
};

describe('filing a grievance', () => {
  it('asks for the matter before it goes on, in a page that fits', async () => {
    const app = await boot();
    const page = await app.open('pages/file/index');
    expectPageWithinBudget(page);
    await page.tap('onward');
    await page.sees('请选择一项');
    expect(page.text()).toContain('第 1 步，共 3 步');
  });

  it('puts the telephone before the form when a life is in danger', async () => {
    const makePhoneCall = jest.fn(() => Promise.resolve({}));
    const app = await boot({ wx: { makePhoneCall } });
    const page = await app.open('pages/file/index');
    await page.tap('danger-SELF_HARM');
    await page.sees('先保证安全');
    await page.tap('打 12351');
    await waitUntil(() => makePhoneCall.mock.calls.length > 0, 'the call');
    expect(makePhoneCall).toHaveBeenCalledWith(expect.objectContaining({ phoneNumber: '12351' }));
  });

  it('files one ticket with two taps, and says the number, the office, the day and why', async () => {
    const app = await boot({ cloud: cloudWith({ 'grievances.file': () => filed }) });
    const page = await app.open('pages/file/index');
    await reachLastStep(page);
    await page.input('contact-phone', '12345');
    await page.tap('onward');
    await page.sees('请填 11 位手机号');
    await page.input('contact-phone', '139 0574 0001');
    await Promise.all([page.tap('onward'), page.tap('onward')]);
    await page.sees(number);
    await page.sees('11月18日 周三 17:30');
    await page.sees('按上班的地方，归西店镇总工会管。');
    expect(inputsOf(app, 'grievances.file')).toEqual([
      expect.objectContaining({
        input: expect.objectContaining({
          matter: 'WAGE.ARREARS',
          amountInFen: 3_500_000,
          workplaceTownCode: '330226111',
          headcount: 1,
        }),
      }),
    ]);
  });

  it('sends little when one choice changes', async () => {
    const app = await boot();
    const page = await app.open('pages/file/index');
    await reachLastStep(page);
    const isChosen = () => page.attribute('identity-confidential', 'aria-checked') === 'true';
    await expectSmallChange(page, () => page.tap('identity-confidential'), isChosen);
  });

  it('sends one text box, once, for one key typed', async () => {
    const app = await boot();
    const page = await app.open('pages/file/index');
    await page.tap('matter-category-WAGE');
    await page.tap('matter-ARREARS');
    await page.tap('onward');
    await page.sees('第 2 步，共 3 步');
    await page.input('story-employer', '风筝线集装箱运输有限公司');
    await page.input('story-amount', '3万');
    await page.input('story-said', '两个月没发工');
    await page.sees('即 30,000 元');
    const typeOneMore = () => page.input('story-said', '两个月没发工资');
    await expectSmallChange(page, typeOneMore, () => page.attribute('story-said', 'value') === '两个月没发工资');
    const typeADigit = () => page.input('story-amount', '3万5');
    await expectSmallChange(page, typeADigit, () => page.text().includes('即 35,000 元'));
  });

  it('loses nothing without a network and sends the same again under the same key', async () => {
    const { keys, network, cloud } = filingOverBadNetwork();
    const app = await boot({ cloud });
    const page = await app.open('pages/file/index');
    await reachLastStep(page);
    await page.input('contact-phone', '13905740001');
    await page.tap('onward');
    await page.sees('现在没有网络');
    network.isThere = true;
    await page.tap('onward');
    await page.sees(number);
    expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
    expect(keys).toEqual([keys[0], keys[0]]);
    await page.tap('open-ticket');
    await app.arriveAt('pages/grievance/index');
  });

  it('finds what was typed after the app was killed, and files it under the first key', async () => {
    const storage = new Map<string, unknown>();
    const { keys, network, cloud } = filingOverBadNetwork();
    const before = await boot({ storage, cloud });
    const first = await before.open('pages/file/index');
    await reachLastStep(first);
    await first.input('contact-phone', '13905740001');
    await first.tap('onward');
    await first.sees('现在没有网络');
    await waitUntil(() => JSON.stringify([...storage]).includes('13905740001'), 'the draft to be kept');
    network.isThere = true;
    const app = await boot({ storage, cloud });
    const page = await app.open('pages/file/index');
    await page.sees('上次填的内容还在');
    await page.tap('onward');
    await page.sees('宁海县 西店镇');
    await page.tap('onward');
    await page.sees('第 3 步，共 3 步');
    await page.tap('onward');
    await page.sees(number);
    expect(keys[0]).toBeDefined();
    expect(keys).toEqual([keys[0], keys[0]]);
    expect([...storage.keys()].filter((key) => /(draft|key)\.grievance/.test(key))).toEqual([]);
  });
});
