import { idOf } from './api.ts';
import { expect, test } from './fixtures.ts';

const IDS = Array.from({ length: 6 }, (_, index) => `GID_absent@@@unit-${index}`);
const [AWAY = '', GONE = ''] = IDS;

test('an expected absence is counted, filtered, told in words, and stands below the problems', async ({
  ownerPage: page,
  rollcall,
  connectionId,
}) => {
  const { api, simulator } = rollcall;
  for (const id of IDS) simulator.setOnline(id, id !== AWAY && id !== GONE);
  const watchlist = await api.post('/watchlists', {
    name: 'Absences',
    connectionId,
    intervalSeconds: 5,
    mode: 'viewed',
    clientIds: IDS,
  });
  const until = new Date(Date.now() + 3_600_000).toISOString();
  await api.put(`/connections/${connectionId}/clients/${encodeURIComponent(AWAY)}/absence`, {
    until,
    note: 'Being moved',
  });
  await page.goto(`/watchlists/${idOf(watchlist)}?view=table`);
  await expect(page.getByRole('button', { name: 'Offline 2', exact: true })).toBeVisible();
  const rows = page.getByRole('row').filter({ hasText: 'Never online' });
  await expect(rows).toHaveCount(2);
  await expect(rows.nth(0)).toContainText(GONE.split('@@@')[1] ?? GONE);
  await expect(rows.nth(1)).toContainText(AWAY.split('@@@')[1] ?? AWAY);
  await expect(rows.nth(1)).toContainText('expected');

  await page.getByRole('button', { name: 'Expected offline 1', exact: true }).click();
  await expect(page.getByText('1 of 6', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Grid' }).click();
  await page.getByRole('listbox').focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText(/offline until .+: Being moved/)).toBeVisible();
});
