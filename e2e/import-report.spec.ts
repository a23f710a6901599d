import type { Page } from '@playwright/test';
import { idOf } from './api.ts';
import { expect, test } from './fixtures.ts';
import type { Rollcall } from './rollcall.ts';

const LONG = 'x'.repeat(64);
/** Three that can be imported, one of them twice, and one that cannot. */
const CSV = [
  'client id,name',
  'GID_left@@@d0,Lift 1',
  'GID_left@@@d1,Lift 2',
  'GID_left@@@d2,Lift 3',
  'GID_left@@@d0,Lift 1 again',
  `GID_left@@@d3${LONG},Lift 4`,
].join('\n');
/** A line as a Chinese Excel writes it: an id and a name of two characters. */
const GBK = Buffer.concat([
  Buffer.from('client id,name\nGID_left@@@gbk,'),
  Buffer.from([0xb4, 0xf3, 0xcc, 0xfc]),
]);

const idsField = (page: Page) => page.getByRole('textbox', { name: 'Client ids' });

async function emptyList({ api }: Rollcall, connectionId: string, name: string): Promise<string> {
  const list = { name, connectionId, intervalSeconds: 60, mode: 'viewed' };
  return idOf(await api.post('/watchlists', list));
}

async function expectWholeReport(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Imported' })).toBeVisible();
  await expect(page.getByText('3 added')).toBeVisible();
  await expect(page.getByText('1 was there already or a duplicate')).toBeVisible();
  await expect(page.getByText('1 refused')).toBeVisible();
  await expect(page.getByText('longer than 64 characters')).toBeVisible();
}

test('the report on added clients has the rows that were left unmended', async ({
  ownerPage: page,
  rollcall,
  connectionId,
}) => {
  await page.goto(`/watchlists/${await emptyList(rollcall, connectionId, 'Left out')}/add`);
  await idsField(page).fill(CSV);
  await page.getByRole('button', { name: 'Add 3 clients' }).click();
  await expectWholeReport(page);
});

test('the report on a new list has them as well, and the list its labels', async ({
  ownerPage: page,
  connectionId,
  rollcall,
}) => {
  expect(connectionId).not.toBe('');
  await page.goto('/watchlists/new');
  await page.getByRole('textbox', { name: 'Name' }).fill('Left out of a new one');
  await idsField(page).fill(CSV);
  await page.getByRole('button', { name: 'Create the list' }).click();
  await expectWholeReport(page);
  await page.getByRole('link', { name: 'Open the board' }).click();
  await expect(page).toHaveURL(/\/watchlists\/[0-9a-f-]{36}/);
  const id = /watchlists\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
  const { items } = await rollcall.api.get(`/watchlists/${id}/entries`);
  expect(items).toMatchObject([{ label: 'Lift 1' }, { label: 'Lift 2' }, { label: 'Lift 3' }]);
});

test('ids between commas are all found, and may still be read as a table', async ({
  ownerPage: page,
  connectionId,
}) => {
  expect(connectionId).not.toBe('');
  await page.goto('/lookup');
  await idsField(page).fill('GID_a@@@d1, GID_a@@@d2\nGID_a@@@d3, GID_a@@@d4');
  await expect(page.getByText('4 ids found')).toBeVisible();
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  await expect(page.getByText('2 ids found')).toBeVisible();
});

test('a file of a Chinese spreadsheet keeps its names, and one that is no text is said', async ({
  ownerPage: page,
  rollcall,
  connectionId,
}) => {
  await page.goto(`/watchlists/${await emptyList(rollcall, connectionId, 'Files')}/add`);
  const file = page.locator('input[type=file]');
  const packed = Buffer.from('PK\u0003\u0004\u0000\u0000');
  await file.setInputFiles({ name: 'lifts.csv', mimeType: 'text/csv', buffer: packed });
  await expect(page.getByText('The file could not be read as text.')).toBeVisible();
  await file.setInputFiles({ name: 'lifts.csv', mimeType: 'text/csv', buffer: GBK });
  await expect(idsField(page)).toHaveValue(/GID_left@@@gbk,大厅/);
  await expect(page.getByText('The file could not be read as text.')).toHaveCount(0);
});

test('who has left the page while a list is made is not pulled back to it', async ({
  ownerPage: page,
  connectionId,
}) => {
  expect(connectionId).not.toBe('');
  let release: () => void = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/api/v1/watchlists', async (route) => {
    if (route.request().method() === 'POST') await released;
    await route.continue();
  });
  await page.goto('/watchlists/new');
  await page.getByRole('textbox', { name: 'Name' }).fill('Made meanwhile');
  await idsField(page).fill('GID_left@@@d0');
  const asked = page.waitForRequest((request) => request.method() === 'POST');
  await page.getByRole('button', { name: 'Create the list' }).click();
  await asked;
  await page.getByRole('link', { name: 'Connections', exact: true }).first().click();
  await expect(page).toHaveURL(/\/connections$/);
  release();
  await expect(page.getByText('Made meanwhile was created').first()).toBeVisible();
  await expect(page).toHaveURL(/\/connections$/);
});
