import { waitUntil } from '../support/wait-until';
import { packageSizes } from '../support/weapp-build';
import type { OpenedPage, RunningApp } from './harness';

const kilobyte = 1024;

/** Limits no page and no package may pass; see the table in docs. */
const budgets = {
  mainPackageInBytes: 600 * kilobyte,
  subpackageInBytes: 700 * kilobyte,
  wholeAppInBytes: 1536 * kilobyte,
  firstSetDataInBytes: 16 * kilobyte,
  anySetDataInBytes: 32 * kilobyte,
  changeInBytes: 300,
  callsPerTap: 2,
  rowInBytes: 650,
  rowNodes: 10,
  nodes: 600,
  depth: 16,
  childrenOfOneNode: 50,
  firstScreenCalls: 2,
  firstScreenReplyInBytes: 30 * kilobyte,
} as const;

export const expectPackagesWithinBudget = (): void => {
  const { main = 0, ...subpackages } = packageSizes();
  const whole = Object.values(subpackages).reduce((sum, size) => sum + size, main);
  expect(main).toBeLessThanOrEqual(budgets.mainPackageInBytes);
  expect(whole).toBeLessThanOrEqual(budgets.wholeAppInBytes);
  for (const size of Object.values(subpackages)) expect(size).toBeLessThanOrEqual(budgets.subpackageInBytes);
};

/** Budgets 3 and 6: what building this page sends, and how large its tree is. Call it with seed content on the page. */
export const expectPageWithinBudget = (page: OpenedPage): void => {
  const [first, ...later] = page.setDataCalls;
  expect(first?.bytes).toBeLessThanOrEqual(budgets.firstSetDataInBytes);
  for (const { bytes } of later) expect(bytes).toBeLessThanOrEqual(budgets.anySetDataInBytes);
  const { nodes, depth, widest } = page.count();
  expect(nodes).toBeLessThanOrEqual(budgets.nodes);
  expect(depth).toBeLessThanOrEqual(budgets.depth);
  expect(widest).toBeLessThanOrEqual(budgets.childrenOfOneNode);
};

/** The setData calls an act causes, up to the moment `isDone` holds. */
const setDataDuring = async (page: OpenedPage, act: () => Promise<void>, isDone: () => boolean) => {
  const before = page.setDataCalls.length;
  await act();
  await waitUntil(isDone, 'the act to show on the page');
  return page.setDataCalls.slice(before);
};

/** Budget 4: one small change of state. */
export const expectSmallChange = async (
  page: OpenedPage,
  act: () => Promise<void>,
  isDone: () => boolean,
): Promise<void> => {
  const calls = await setDataDuring(page, act, isDone);
  expect(calls.length).toBeLessThanOrEqual(budgets.callsPerTap);
  for (const { bytes } of calls) expect(bytes).toBeLessThanOrEqual(budgets.changeInBytes);
};

/** Budget 5: what one more row costs, from two pages that differ only in their number of rows. */
export const expectRowsWithinBudget = (
  few: { readonly page: OpenedPage; readonly rows: number },
  many: { readonly page: OpenedPage; readonly rows: number },
): void => {
  const sent = (page: OpenedPage) => page.setDataCalls.reduce((sum, { bytes }) => sum + bytes, 0);
  const more = many.rows - few.rows;
  expect((sent(many.page) - sent(few.page)) / more).toBeLessThanOrEqual(budgets.rowInBytes);
  expect((many.page.count().nodes - few.page.count().nodes) / more).toBeLessThanOrEqual(budgets.rowNodes);
};

/** Budget 7: every row is drawn by a template compiled for it. Taro names a node's template in `nn`. */
export const expectCompiledRows = (page: OpenedPage, rows: number): void => {
  const drawn = JSON.stringify(page.instance.data).match(/"nn":"f\d+t\d+"/g) ?? [];
  expect(drawn).toHaveLength(rows);
};

/** Budget 8: what a first screen asks of the cloud. */
export const expectFewCalls = (app: RunningApp): void => {
  expect(app.calls.length).toBeLessThanOrEqual(budgets.firstScreenCalls);
  const received = app.calls.reduce((sum, { replyInBytes }) => sum + replyInBytes, 0);
  expect(received).toBeLessThanOrEqual(budgets.firstScreenReplyInBytes);
};
