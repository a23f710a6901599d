import { idOf } from './api.ts';
import { expect, test } from './fixtures.ts';
import type { Rollcall } from './rollcall.ts';

test.use({ allowedConsoleErrors: [/Failed to load resource/] });

const ID = 'GID_note@@@gate';
const ENTRIES = '**/api/v1/watchlists/*/entries**';

async function createNoted(
  { api, simulator }: Rollcall,
  { name, connectionId }: { name: string; connectionId: string },
): Promise<string> {
  simulator.setOnline(ID, true);
  const list = { name, connectionId, intervalSeconds: 5, mode: 'viewed' };
  const path = `/watchlists/${idOf(await api.post('/watchlists', list))}`;
  await api.post(`${path}/entries`, { entries: [{ clientId: ID, note: 'Of the morning' }] });
  return path;
}

test('whoever edits a note starts from what a colleague has written since', async ({
  ownerPage: page,
  rollcall,
  connectionId,
}) => {
  const path = await createNoted(rollcall, { name: 'Noted', connectionId });
  await page.goto(`${path}?view=table&cols=note`);
  await expect(page.getByRole('table').getByText('Of the morning')).toBeVisible();
  await rollcall.api.patch(`${path}/entries`, { clientIds: [ID], note: 'Called Bob at noon' });
  await page.getByRole('checkbox', { name: `Select ${ID}` }).check();
  await page.getByRole('button', { name: 'Label, tag, note' }).click();
  const dialog = page.getByRole('dialog', { name: 'Label, tag, note' });
  const note = dialog.getByRole('textbox', { name: 'Note' });
  await expect(note).toHaveValue('Called Bob at noon');
  await note.fill('Called Bob at noon, he comes at two');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved', { exact: true }).first()).toBeVisible();
  expect(await rollcall.api.get(`${path}/entries`)).toMatchObject({
    items: [{ note: 'Called Bob at noon, he comes at two' }],
  });
});

test('a note that cannot be read again is not edited, and the reason is said', async ({
  ownerPage: page,
  rollcall,
  connectionId,
}) => {
  const path = await createNoted(rollcall, { name: 'Noted unread', connectionId });
  await page.goto(`${path}?view=table&cols=note`);
  await expect(page.getByRole('table').getByText('Of the morning')).toBeVisible();
  await page.getByRole('checkbox', { name: `Select ${ID}` }).check();
  await page.route(ENTRIES, (route) =>
    route.fulfill({ status: 500, contentType: 'application/json', body: '{}' }),
  );
  await page.getByRole('button', { name: 'Label, tag, note' }).click();
  const dialog = page.getByRole('dialog', { name: 'Label, tag, note' });
  await expect(dialog.getByRole('alert')).toBeVisible();
  await expect(dialog.getByRole('textbox')).toHaveCount(0);
  await expect(dialog.getByRole('button', { name: 'Save' })).toBeDisabled();
});

test('a board that stays open shows what a colleague has written since', async ({
  ownerPage: page,
  rollcall,
  connectionId,
}) => {
  const path = await createNoted(rollcall, { name: 'Noted all day', connectionId });
  await page.clock.install();
  await page.goto(`${path}?view=table&cols=note`);
  const table = page.getByRole('table');
  await expect(table.getByText('Of the morning')).toBeVisible();
  await rollcall.api.patch(`${path}/entries`, { clientIds: [ID], note: 'Called Bob at noon' });
  await page.clock.runFor(65_000);
  await expect(table.getByText('Called Bob at noon')).toBeVisible();
});
