import { idOf } from './api.ts';
import { expect, test } from './fixtures.ts';

test('whoever confirms one client sees its id before it is asked', async ({
  ownerPage: page,
  rollcall: { api, simulator },
  connectionId,
}) => {
  const id = 'GID_confirm@@@one';
  simulator.setOnline(id, true);
  const list = { name: 'Confirm one', connectionId, intervalSeconds: 5, mode: 'viewed' };
  const watchlist = await api.post('/watchlists', { ...list, clientIds: [id] });
  await page.goto(`/watchlists/${idOf(watchlist)}?view=table`);
  await page.getByRole('checkbox', { name: `Select ${id}` }).check();
  const bar = page.getByRole('region', { name: '1 selected' });
  await bar.getByRole('button', { name: 'Confirm in real time' }).click();
  const dialog = page.getByRole('dialog', { name: 'Confirm 1 client in real time?' });
  await expect(dialog.getByText(id, { exact: true })).toBeVisible();
});
