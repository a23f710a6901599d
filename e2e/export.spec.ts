import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import Papa from 'papaparse';
import { idOf } from './api.ts';
import { expect, test } from './fixtures.ts';

test.use({ allowedConsoleErrors: [/Failed to load resource|ERR_INTERNET_DISCONNECTED/] });

const HERE = 'GID_export@@@here';
const GONE = 'GID_export@@@gone';
const TIME = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

test.beforeEach(({ rollcall: { simulator } }) => {
  simulator.setOnline(HERE, true);
  simulator.setOnline(GONE, false);
});

/** The name and the text of the file that the click hands over. */
async function download(page: Page, item: Locator): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([page.waitForEvent('download'), item.click()]);
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
}

function rowsOf(csv: string): Record<string, string>[] {
  const { data } = Papa.parse<Record<string, string>>(csv.slice(1), {
    header: true,
    skipEmptyLines: true,
  });
  return data.toSorted((a, b) => String(b.clientId).localeCompare(String(a.clientId)));
}

test('a board is exported as CSV and as JSON, with the time of each check', async ({
  ownerPage: page,
  rollcall: { api },
  connectionId,
}) => {
  const list = { name: 'Export', connectionId, intervalSeconds: 5, mode: 'viewed' };
  const watchlist = await api.post('/watchlists', { ...list, clientIds: [HERE, GONE] });
  await page.goto(`/watchlists/${idOf(watchlist)}`);
  await expect(page.getByRole('button', { name: 'Online 1', exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Offline 1', exact: true })).toBeVisible();
  const more = page.getByRole('button', { name: 'More', exact: true });

  await more.click();
  const csv = await download(page, page.getByRole('menuitem', { name: 'Export as CSV' }));
  expect(csv.name).toMatch(/^Export .+\.csv$/);
  const fresh = { checkedAt: expect.stringMatching(TIME), asOf: expect.stringMatching(TIME) };
  expect(rowsOf(csv.text)).toMatchObject([
    { clientId: HERE, status: 'online', ...fresh },
    { clientId: GONE, status: 'offline', ...fresh },
  ]);

  await more.click();
  const json = await download(page, page.getByRole('menuitem', { name: 'Export as JSON' }));
  expect(json.name).toMatch(/^Export .+\.json$/);
  expect(JSON.parse(json.text)).toMatchObject({
    asOf: fresh.asOf,
    clients: expect.arrayContaining([
      expect.objectContaining({ clientId: HERE, status: 'online', checkedAt: fresh.checkedAt }),
      expect.objectContaining({ clientId: GONE, status: 'offline', checkedAt: fresh.checkedAt }),
    ]),
  });
});

test('a board that has lost its network exports what it knew as stale', async ({
  ownerPage: page,
  context,
  rollcall: { api },
  connectionId,
}) => {
  const list = { name: 'Export old', connectionId, intervalSeconds: 5, mode: 'viewed' };
  const watchlist = await api.post('/watchlists', { ...list, clientIds: [GONE] });
  await page.goto(`/watchlists/${idOf(watchlist)}`);
  await expect(page.getByRole('button', { name: 'Offline 1', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'More', exact: true }).click();
  const item = page.getByRole('menuitem', { name: 'Export as CSV' });
  await expect(item).toBeVisible();
  await context.setOffline(true);
  await expect(page.getByText(/^No network\. Everything is as of/)).toBeAttached();
  const [row] = rowsOf((await download(page, item)).text);
  expect(row?.status).toBe('offline');
  expect(row?.flags?.split(' ')).toContain('stale');
  await context.setOffline(false);
});

test('the answer of a lookup is downloaded with all its facts', async ({
  ownerPage: page,
  connectionId,
}) => {
  expect(connectionId, 'a lookup asks a connection').not.toBe('');
  await page.goto('/lookup');
  await page.getByRole('textbox').fill(`${HERE}\n${GONE}`);
  await page.getByRole('button', { name: 'Look up 2 ids' }).click();
  await expect(page.getByRole('region', { name: 'Result' })).toBeVisible();
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  const item = page.getByRole('menuitem', { name: 'Download all facts as CSV' });
  const { name, text } = await download(page, item);
  expect(name).toBe('lookup.csv');
  expect(rowsOf(text)).toMatchObject([
    { clientId: HERE, status: 'online', checkedAt: expect.stringMatching(TIME) },
    { clientId: GONE, status: 'offline', checkedAt: expect.stringMatching(TIME) },
  ]);
});
