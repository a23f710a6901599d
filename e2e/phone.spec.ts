import { idOf } from './api.ts';
import { expect, test } from './fixtures.ts';
import { PHONE, tableOverflow } from './layout.ts';

const IDS = Array.from(
  { length: 8 },
  (_, index) => `GID_a_rather_long_group_name@@@device-with-a-long-name-${index}`,
);
const [CHANGED = ''] = IDS;

test('on a phone neither the table nor what changed scrolls sideways', async ({
  ownerPage: page,
  rollcall,
  connectionId,
}) => {
  const { api, simulator } = rollcall;
  for (const id of IDS) simulator.setOnline(id, true);
  const list = { name: 'Phone', connectionId, intervalSeconds: 5, mode: 'always', clientIds: IDS };
  const watchlist = await api.post('/watchlists', list);
  await page.setViewportSize(PHONE);
  await page.goto(`/watchlists/${idOf(watchlist)}?view=table`);
  await expect(page.getByRole('button', { name: 'Online 8', exact: true })).toBeVisible();
  await expect.poll(() => tableOverflow(page)).toBe(0);
  simulator.setOnline(CHANGED, false);
  await expect(page.getByRole('button', { name: 'Offline 1', exact: true })).toBeVisible();
  await page.goto(`/changes?list=${idOf(watchlist)}`);
  const row = page.getByRole('row').filter({ hasText: 'device-with-a-long-name-0' });
  await expect(row).toContainText('was ');
  await expect.poll(() => tableOverflow(page)).toBe(0);
});

test('a tap opens a client, and its box is large enough for a thumb', async ({
  ownerPage: page,
  rollcall,
  connectionId,
}) => {
  const list = { name: 'Thumb', connectionId, intervalSeconds: 5, mode: 'viewed', clientIds: IDS };
  const watchlist = await rollcall.api.post('/watchlists', list);
  await page.setViewportSize(PHONE);
  await page.goto(`/watchlists/${idOf(watchlist)}?view=table`);
  const row = page.getByRole('row').filter({ hasText: 'device-with-a-long-name-1' });
  const box = await row.boundingBox();
  expect(box?.height).toBeGreaterThanOrEqual(44);
  await row.click({ position: { x: 200, y: 40 } });
  await expect(page.getByRole('dialog', { name: IDS[1] ?? '' })).toBeVisible();
});
