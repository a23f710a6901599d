import { idOf } from './api.ts';
import { expect, test } from './fixtures.ts';

const IDS = Array.from(
  { length: 401 },
  (_, index) => `GID_long@@@a-vehicle-of-the-depot-${String(index).padStart(6, '0')}`,
);

test('a pasted list too long for a link filters the board, and the page can be loaded again', async ({
  ownerPage: page,
  rollcall,
  connectionId,
}) => {
  const list = { name: 'Long', connectionId, intervalSeconds: 30, mode: 'viewed', clientIds: IDS };
  const watchlist = await rollcall.api.post('/watchlists', list);
  await page.goto(`/watchlists/${idOf(watchlist)}?view=table`);
  const table = page.getByRole('table');
  await expect(table).toHaveAttribute('aria-rowcount', '402');
  const search = page.getByRole('searchbox');
  await search.fill(IDS.slice(0, 400).join(', '));
  await expect(table).toHaveAttribute('aria-rowcount', '401');
  await search.fill('depot-000400');
  await expect(page).toHaveURL(/[?&]q=depot-000400/);
  await expect(table).toHaveAttribute('aria-rowcount', '2');
  await search.fill(IDS.slice(0, 400).join(', '));
  await expect(table).toHaveAttribute('aria-rowcount', '401');
  await expect(page).not.toHaveURL(/[?&]q=/);
  expect((await page.reload())?.status()).toBe(200);
  await expect(table).toHaveAttribute('aria-rowcount', '402');
});
