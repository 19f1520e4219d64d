import { closeBrowser, openPhone, type Phone } from '../support/browser';
import { type GongyiServer, startGongyi } from '../support/gongyi-server';
import { keepScreen } from '../support/screens';

jest.setTimeout(240_000);

const inbox = 'packages/office/pages/inbox/index';
const position = { latitude: 29.871753, longitude: 121.550724 };

/** Who looks at which page, and the words that say it has come. */
const pages: readonly (readonly [name: string, person: string, page: string, words: string | RegExp])[] = [
  ['home', 'container-driver', 'pages/home/index', '看会员证'],
  ['file', 'container-driver', 'pages/file/index', '工资报酬'],
  ['grievances', 'container-driver', 'pages/grievances/index', '押金'],
  ['messages', 'container-driver', 'pages/messages/index', /条/],
  ['mine', 'container-driver', 'pages/mine/index', /会员证/],
  ['nearby', 'rider', 'pages/nearby/index', /步行 15 分钟以内/],
  ['visits', 'district-worker', 'packages/field/pages/visits/index', '没有问题'],
  ['log-visit', 'district-worker', 'packages/field/pages/log-visit/index', '找单位'],
  ['inbox', 'town-handler', inbox, /周./],
  ['approvals', 'union-officer', 'packages/office/pages/approvals/index', /周./],
];

describe('pages', () => {
  let server: GongyiServer;
  beforeAll(async () => {
    server = await startGongyi();
  });
  afterAll(async () => {
    await closeBrowser();
    await server.stop();
  });

  describe.each([
    { width: 320, largeType: true },
    { width: 430, largeType: false },
  ])('at $width px, large type $largeType', (size) => {
    const expectFits = async (phone: Phone, name: string): Promise<void> => {
      expect(await phone.page.evaluate(() => document.documentElement.scrollWidth)).toBe(size.width);
      expect(await phone.accessibilityProblems()).toEqual([]);
      expect(await phone.smallControls()).toEqual([]);
      expect(phone.problems).toEqual([]);
      await phone.screenshot(`.local/screens/${name}-${size.width}.png`, { isWholePage: true });
    };

    it.each(pages)('%s fits', async (name, person, path, words) => {
      const phone = await openPhone(await server.appFor(person, path), { ...size, position });
      await phone.page.getByText(words).first().waitFor();
      await expectFits(phone, name);
      await phone.close();
    });

    it.each([
      ['grievance', 'container-driver', 'pages/grievances/index', /押金/],
      ['ticket', 'town-handler', inbox, /超时加班/],
    ] as const)('%s fits', async (name, person, path, row) => {
      const phone = await openPhone(await server.appFor(person, path), size);
      await phone.page.getByRole('button', { name: row }).first().click();
      await phone.page.locator('#timeline').waitFor();
      await expectFits(phone, name);
      await phone.close();
    });
  });

  it('are kept as pictures: home in large type, and what one has filed', async () => {
    const large = await openPhone(await server.appFor('container-driver', 'pages/home/index'), { largeType: true });
    await large.page.getByText('看会员证').waitFor();
    await keepScreen(large, 'home-375-large');
    const filed = await openPhone(await server.appFor('container-driver', 'pages/grievances/index'));
    await filed.page.getByText('押金').first().waitFor();
    await keepScreen(filed, 'grievances-375');
    expect([...large.problems, ...filed.problems]).toEqual([]);
  });
});
