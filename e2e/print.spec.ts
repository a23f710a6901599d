import type { Page } from '@playwright/test';
import { idOf } from './api.ts';
import { expect, test } from './fixtures.ts';

/** Of each test its own: what one has found out another need not ask for at once. */
const ids = (group: string, count: number) =>
  Array.from(
    { length: count },
    (_, index) => `GID_${group}@@@unit-${String(index).padStart(3, '0')}`,
  );

async function toPaper(page: Page): Promise<void> {
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
}

async function openBoard(page: Page, watchlist: Promise<Record<string, unknown>>, counted: string) {
  await page.goto(`/watchlists/${idOf(await watchlist)}`);
  await expect(page.getByRole('button', { name: counted, exact: true })).toBeVisible();
}

test('a board prints its list with the time and the age of what it says, and no canvas', async ({
  ownerPage: page,
  rollcall,
  connectionId,
}) => {
  const { api, simulator } = rollcall;
  for (const [index, id] of ids('paper', 20).entries()) simulator.setOnline(id, index !== 3);
  const list = { name: 'Paper', connectionId, intervalSeconds: 5, mode: 'viewed' };
  const made = api.post('/watchlists', { ...list, clientIds: ids('paper', 20) });
  await openBoard(page, made, 'Offline 1');
  await toPaper(page);
  const sheet = page.getByRole('region', { name: 'For paper' });
  await expect(sheet).toContainText('printed ');
  await expect(sheet).toContainText('19 online, 1 offline, 0 unknown');
  await expect(sheet).toContainText(/The oldest of these checks is .+ old/);
  await expect(sheet.getByRole('row')).toHaveCount(21);
  await expect(sheet.getByRole('row').nth(1)).toContainText('GID_paper@@@unit-003');
  await expect(page.locator('canvas')).toBeHidden();
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(sheet).toHaveCount(0);
});

test('paper with a part of the list says so, and which part', async ({
  ownerPage: page,
  rollcall,
  connectionId,
}) => {
  const { api, simulator } = rollcall;
  const part = ids('part', 20);
  for (const id of part) simulator.setOnline(id, true);
  const list = { name: 'Part of paper', connectionId, intervalSeconds: 30, mode: 'viewed' };
  const watchlist = idOf(await api.post('/watchlists', { ...list, clientIds: part }));
  await page.goto(`/watchlists/${watchlist}?is=online&q=unit-01`);
  await expect(page.getByRole('button', { name: 'Online 20', exact: true })).toBeVisible();
  await expect(page.getByText('10 of 20', { exact: true })).toBeVisible();
  await toPaper(page);
  const sheet = page.getByRole('region', { name: 'For paper' });
  await expect(sheet).toContainText('20 online, 0 offline, 0 unknown');
  await expect(sheet).toContainText('Below: 10 of 20 · Online · Search: unit-01');
  await expect(sheet.getByRole('row')).toHaveCount(11);
});

test('of a long list the problems are printed, and the rest is counted', async ({
  ownerPage: page,
  rollcall,
  connectionId,
}) => {
  const { api, simulator } = rollcall;
  for (const [index, id] of ids('much', 300).entries()) simulator.setOnline(id, index >= 5);
  const list = { name: 'Much paper', connectionId, intervalSeconds: 30, mode: 'viewed' };
  const made = api.post('/watchlists', { ...list, clientIds: ids('much', 300) });
  await openBoard(page, made, 'Offline 5');
  await expect(page.getByRole('button', { name: 'Online 295', exact: true })).toBeVisible();
  await toPaper(page);
  const sheet = page.getByRole('region', { name: 'For paper' });
  await expect(sheet.getByRole('row')).toHaveCount(6);
  await expect(sheet).toContainText('295 more clients are online or do not fit');
});
