import { idOf } from './api.ts';
import { expect, test } from './fixtures.ts';

test('saving a list’s new name leaves the interval that a colleague has set meanwhile', async ({
  ownerPage: page,
  rollcall: { api },
  connectionId,
}) => {
  const list = { name: 'Beside', connectionId, intervalSeconds: 10, mode: 'viewed' };
  const path = `/watchlists/${idOf(await api.post('/watchlists', list))}`;
  await page.goto(`${path}/edit`);
  const name = page.getByRole('textbox', { name: 'Name' });
  await expect(name).toHaveValue('Beside');
  await api.patch(path, { intervalSeconds: 60 });
  await name.fill('Beside the gate');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Saved', { exact: true }).first()).toBeVisible();
  expect(await api.get(path)).toMatchObject({ name: 'Beside the gate', intervalSeconds: 60 });
});
