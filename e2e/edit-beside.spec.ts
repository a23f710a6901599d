import { anotherConnection } from './another-connection.ts';
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

test('saving a connection’s new name leaves the budget and the key that a colleague has set meanwhile', async ({
  ownerPage: page,
  rollcall: { api, simulator },
  connectionId,
}) => {
  const path = await anotherConnection(api, connectionId, {
    name: 'Beside',
    dailyCallBudget: 5000,
  });
  await page.goto(path);
  const name = page.getByRole('textbox', { name: 'Name', exact: true });
  await expect(name).toHaveValue('Beside');
  const { accessKeyId, accessKeySecret } = simulator;
  const key = { name: 'The colleague’s key', accessKeyId, accessKeySecret };
  const credentialId = idOf(await api.post('/credentials', key));
  await api.patch(path, { credentialId, dailyCallBudget: 1000 });
  await name.fill('Beside the gate');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('The connection is saved.').first()).toBeVisible();
  await expect(page.getByRole('textbox', { name: /^Calls a day/ })).toHaveValue('1000');
  const saved = { name: 'Beside the gate', credentialId, dailyCallBudget: 1000 };
  expect(await api.get(path)).toMatchObject(saved);
  await api.delete(path);
  await api.delete(`/credentials/${credentialId}`);
});
