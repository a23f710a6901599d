import { idOf } from './api.ts';
import { expect, test } from './fixtures.ts';

const CLIENT = 'GID_typing@@@gate-1';

test('what is typed while a note is being saved is kept', async ({
  ownerPage: page,
  rollcall: { api, simulator },
  connectionId,
}) => {
  simulator.setOnline(CLIENT, true);
  const list = { name: 'Typing', connectionId, intervalSeconds: 5, mode: 'viewed' };
  const watchlist = await api.post('/watchlists', { ...list, clientIds: [CLIENT] });
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/clients/*/notes', async (route) => {
    if (route.request().method() === 'POST') await released;
    await route.continue();
  });
  await page.goto(`/watchlists/${idOf(watchlist)}?client=${encodeURIComponent(CLIENT)}`);
  const drawer = page.getByRole('dialog', { name: CLIENT });
  const field = drawer.getByLabel('Write a note');
  await field.fill('The gate was repaired.');
  await drawer.getByRole('button', { name: 'Add note' }).click();
  await field.fill('Ask again tomorrow.');
  release();
  await expect(drawer.getByRole('listitem').getByText('The gate was repaired.')).toBeVisible();
  await expect(field).toHaveValue('Ask again tomorrow.');
  await drawer.getByRole('button', { name: 'Add note' }).click();
  await expect(drawer.getByRole('listitem').getByText('Ask again tomorrow.')).toBeVisible();
  await expect(field).toHaveValue('');
});
