import { idOf } from './api.ts';
import { expect, test } from './fixtures.ts';

const IDS = ['a', 'b', 'c'].map((name) => `GID_held@@@${name}`);
const LAST = IDS[2] ?? '';

test('a new label moves no row while clients are selected, until the board is sorted again', async ({
  ownerPage: page,
  rollcall: { api, simulator },
  connectionId,
}) => {
  for (const id of IDS) simulator.setOnline(id, true);
  const list = { name: 'Held', connectionId, intervalSeconds: 30, mode: 'viewed' };
  const watchlist = await api.post('/watchlists', { ...list, clientIds: IDS });
  await page.goto(`/watchlists/${idOf(watchlist)}?view=table&sort=label`);
  const rows = page.getByRole('button', { name: /^Open GID_held@@@/ });
  await expect(rows).toHaveText(IDS);

  await page.getByRole('checkbox', { name: `Select ${LAST}` }).check();
  await page.getByRole('region', { name: '1 selected' }).getByText('Label, tag, note').click();
  const dialog = page.getByRole('dialog', { name: 'Label, tag, note' });
  await dialog.getByLabel('Label').fill('Anchor');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('table').getByText('Anchor')).toBeVisible();
  await expect(rows).toHaveText(IDS);

  await page.getByRole('button', { name: 'Sort again' }).click();
  await expect(rows).toHaveText([LAST, ...IDS.slice(0, 2)]);
});
