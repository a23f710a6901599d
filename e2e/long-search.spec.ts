import type { Page } from '@playwright/test';
import { idOf } from './api.ts';
import { expect, test } from './fixtures.ts';
import type { Rollcall } from './rollcall.ts';

const IDS = Array.from(
  { length: 401 },
  (_, index) => `GID_long@@@a-vehicle-of-the-depot-${String(index).padStart(6, '0')}`,
);

const PASTED = IDS.slice(0, 400).join(', ');

async function openBoard({ api }: Rollcall, page: Page, connectionId: string, name: string) {
  const list = { name, connectionId, intervalSeconds: 30, mode: 'viewed', clientIds: IDS };
  await page.goto(`/watchlists/${idOf(await api.post('/watchlists', list))}?view=table`);
  const table = page.getByRole('table');
  await expect(table).toHaveAttribute('aria-rowcount', '402');
  return { table, search: page.getByRole('searchbox') };
}

test('a pasted list too long for a query string filters the board, and its link shows a colleague the same', async ({
  ownerPage: page,
  rollcall,
  connectionId,
  browser,
}) => {
  const { table, search } = await openBoard(rollcall, page, connectionId, 'Long');
  await search.fill(PASTED);
  await expect(table).toHaveAttribute('aria-rowcount', '401');
  await search.fill('depot-000400');
  await expect(page).toHaveURL(/[?&]q=depot-000400$/);
  await expect(table).toHaveAttribute('aria-rowcount', '2');
  await search.fill(PASTED);
  await expect(page).toHaveURL(/[?]view=table#q=GID_long/);
  expect((await page.reload())?.status()).toBe(200);
  await expect(table).toHaveAttribute('aria-rowcount', '401');
  await expect(search).toHaveValue(PASTED);

  const colleague = await (await browser.newContext({ baseURL: rollcall.url })).newPage();
  await colleague.goto(page.url());
  await colleague.getByLabel('E-mail').fill(rollcall.owner.email);
  await colleague.getByLabel('Password').fill(rollcall.owner.password);
  await colleague.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(colleague.getByRole('table')).toHaveAttribute('aria-rowcount', '401');
  await colleague.context().close();

  await page
    .getByRole('navigation')
    .getByRole('link', { name: /^Long \d*/ })
    .click();
  await expect(search).toHaveValue('');
  await expect(page).toHaveURL(/watchlists\/[^?#]*$/);
  await page.goBack();
  await expect(table).toHaveAttribute('aria-rowcount', '401');

  await page.getByRole('button', { name: 'Clear the search' }).click();
  await expect(table).toHaveAttribute('aria-rowcount', '402');
  await expect(page).toHaveURL(/[?]view=table$/);
});

test('a saved view keeps a pasted list too long for a query string', async ({
  ownerPage: page,
  rollcall,
  connectionId,
}) => {
  const { table, search } = await openBoard(rollcall, page, connectionId, 'Long view');
  await search.fill(PASTED);
  await expect(table).toHaveAttribute('aria-rowcount', '401');
  await page.getByRole('button', { name: 'Views' }).click();
  await page.getByRole('menuitem', { name: 'Save this view' }).click();
  await page.getByRole('dialog').getByLabel('Name').fill('The ticket');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const menu = page.getByRole('button', { name: 'The ticket' });
  await expect(menu).toBeVisible();

  await search.fill('');
  await expect(table).toHaveAttribute('aria-rowcount', '402');
  await expect(menu).toHaveCount(0);
  await page.getByRole('button', { name: 'Views' }).click();
  await page.getByRole('menuitem', { name: 'The ticket' }).click();
  await expect(table).toHaveAttribute('aria-rowcount', '401');
  await expect(menu).toBeVisible();
  expect((await page.reload())?.status()).toBe(200);
  await expect(menu).toBeVisible();
  await expect(table).toHaveAttribute('aria-rowcount', '401');
});
