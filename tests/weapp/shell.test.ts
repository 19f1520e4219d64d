import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { waitUntil } from '../support/wait-until';
import { routesOf, weappFolder } from '../support/weapp-build';
import { expectPackagesWithinBudget, expectPageWithinBudget } from './budget';
import { boot } from './harness';

/** The cloud has not answered yet: what a page shows then is ours alone. */
const cloud = () => new Promise(() => undefined);

describe('the mini-program', () => {
  it('boots on the home page', async () => {
    const app = await boot({ cloud });
    const home = await app.open('pages/home/index');
    expect(home.text()).not.toBe('');
  });

  it('opens every page of app.json within its budgets and without a missing template', async () => {
    const app = await boot({ cloud });
    const routes = routesOf(app.config);
    for (const route of routes) {
      const page = await app.open(route);
      expectPageWithinBudget(page);
      await page.close();
    }
    expect(routes.length).toBeGreaterThan(13);
  });

  it('keeps its packages small', () => {
    expectPackagesWithinBudget();
  });

  it('has no style for :active, which WeChat counts against an app', () => {
    const styles = readdirSync(weappFolder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.wxss'),
    );
    expect(styles.length).toBeGreaterThan(1);
    for (const name of styles) expect(readFileSync(path.join(weappFolder, name), 'utf8')).not.toContain(':active');
  });

  it('switches tabs and says which one is lit', async () => {
    const app = await boot({ cloud });
    await app.open('pages/home/index');
    const bar = app.showTabBar();
    await bar.sees('首页');
    expect(bar.text()).toBe('首页驿站消息我的');
    await bar.tap('tab-nearby');
    await app.arriveAt('pages/nearby/index');
    await bar.sees('驿站');
    await waitUntil(() => bar.attribute('tab-nearby', 'aria-selected') === 'true', 'the tab to be lit');
    expect(bar.attribute('tab-home', 'aria-selected')).toBe('false');
  });

  it('names its controls for a screen reader', async () => {
    const app = await boot({ cloud });
    await app.open('pages/home/index');
    const bar = app.showTabBar();
    await bar.sees('首页');
    expect(bar.attribute('tab-messages', 'aria-label')).toBe('消息');
    expect(bar.attribute('tab-messages', 'aria-role')).toBe('tab');
  });
});
