import { idOf } from './api.ts';
import { expect, test } from './fixtures.ts';

const IDS = Array.from(
  { length: 400 },
  (_, index) => `GID_place@@@unit-${String(index).padStart(3, '0')}`,
);

test('switching between grid and table keeps filter, selection and place', async ({
  ownerPage: page,
  rollcall,
  connectionId,
}) => {
  const list = { name: 'Place', connectionId, intervalSeconds: 30, mode: 'viewed', clientIds: IDS };
  const watchlist = await rollcall.api.post('/watchlists', list);
  await page.goto(`/watchlists/${idOf(watchlist)}?view=table&sort=id&q=unit`);
  await expect(page.getByRole('button', { name: 'All 400' })).toBeVisible();
  await page.getByRole('checkbox', { name: 'Select GID_place@@@unit-003' }).check();
  await page.getByRole('table').evaluate((table) => {
    table.parentElement?.scrollTo({ top: 200 * 36 });
  });
  await expect(page.getByRole('button', { name: 'Open GID_place@@@unit-200' })).toBeVisible();
  await page.getByRole('button', { name: 'Grid' }).click();
  await expect(page.getByRole('listbox')).toBeVisible();
  await page.getByRole('button', { name: 'Table' }).click();
  await expect(
    page.getByRole('button', { name: /^Open GID_place@@@unit-(19|20)\d$/ }).first(),
  ).toBeVisible();
  await expect(page.getByText('1 selected')).toBeVisible();
  await expect(page.getByRole('searchbox')).toHaveValue('unit');
});
