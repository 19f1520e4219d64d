import { boot } from './harness';

describe('the mini-program', () => {
  it('boots on the home page', async () => {
    const app = await boot();
    const home = await app.open('pages/home/index');
    expect(home.text()).not.toBe('');
  });

  it('opens every page of app.json without a missing template', async () => {
    const app = await boot();
    const pages = [
      ...app.config.pages,
      ...(app.config.subPackages ?? []).flatMap(({ root, pages }) => pages.map((page) => `${root}/${page}`)),
    ];
    for (const route of pages) {
      const page = await app.open(route);
      await page.close();
    }
    expect(pages.length).toBeGreaterThan(13);
  });

  it('switches tabs and says which one is lit', async () => {
    const app = await boot();
    await app.open('pages/home/index');
    const bar = app.showTabBar();
    await bar.sees('首页');
    expect(bar.text()).toBe('首页驿站消息我的');
    await bar.tap('tab-nearby');
    await app.arriveAt('pages/nearby/index');
    await bar.sees('驿站');
    expect(bar.attribute('tab-nearby', 'aria-selected')).toBe('true');
    expect(bar.attribute('tab-home', 'aria-selected')).toBe('false');
  });

  it('names its controls for a screen reader', async () => {
    const app = await boot();
    await app.open('pages/home/index');
    const bar = app.showTabBar();
    await bar.sees('首页');
    expect(bar.attribute('tab-messages', 'aria-label')).toBe('消息');
    expect(bar.attribute('tab-messages', 'aria-role')).toBe('tab');
  });
});
