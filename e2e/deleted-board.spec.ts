import { idOf } from './api.ts';
import { expect, test } from './fixtures.ts';

const CLIENT = 'GID_deleted@@@one';

test.use({ allowedConsoleErrors: [/status of 404/] });

test('a board whose list is deleted meanwhile says that there is no such list', async ({
  ownerPage: page,
  rollcall: { api, simulator },
  connectionId,
}) => {
  simulator.setOnline(CLIENT, true);
  const list = { name: 'Short-lived', connectionId, intervalSeconds: 5, mode: 'viewed' };
  const path = `/watchlists/${idOf(await api.post('/watchlists', { ...list, clientIds: [CLIENT] }))}`;
  await page.goto(`${path}?view=table`);
  await expect(page.getByRole('button', { name: `Open ${CLIENT}` })).toBeVisible();
  await api.delete(path);
  await expect(page.getByText('This list does not exist, or it was deleted.')).toBeVisible();
  await expect(page.getByText('Rollcall does not answer')).toHaveCount(0);
});
