import { expect, test } from './fixtures.ts';

const CSV = [
  'client id,name,tags',
  'GID_keep@@@lift 7,Lift 7,north',
  '12345,Meter,',
  'factory|line1|7,Press,south',
].join('\n');

test('a looked-up table is saved as a list with the very ids, labels and tags', async ({
  ownerPage: page,
  rollcall,
  connectionId,
}) => {
  expect(connectionId).not.toBe('');
  await page.goto('/lookup');
  await page.getByRole('textbox', { name: 'Client ids' }).fill(CSV);
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  await page.getByRole('button', { name: 'Look up 3 ids' }).click();
  await expect(page.getByRole('region', { name: 'Result' })).toBeVisible();
  await page.getByRole('button', { name: 'Save as a list' }).click();
  await expect(page.getByText('3 ids found')).toBeVisible();
  await page.getByRole('textbox', { name: 'Name' }).fill('Kept as asked');
  await page.getByRole('button', { name: 'Create the list' }).click();
  await expect(page).toHaveURL(/\/watchlists\/[0-9a-f-]{36}/);
  const id = /watchlists\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
  const { items } = await rollcall.api.get(`/watchlists/${id}/entries`);
  expect(items).toHaveLength(3);
  expect(items).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ clientId: 'GID_keep@@@lift 7', label: 'Lift 7', tags: ['north'] }),
      expect.objectContaining({ clientId: '12345', label: 'Meter' }),
      expect.objectContaining({ clientId: 'factory|line1|7', label: 'Press', tags: ['south'] }),
    ]),
  );
});
