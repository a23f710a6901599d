import type { Page } from '@playwright/test';
import { idOf } from './api.ts';
import { expect, test } from './fixtures.ts';

const CLIENT = 'GID_clock@@@lift-0';
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Beyond this the history of six hours would begin in the future. */
const WRONG_MS = 7 * HOUR_MS;
const TOLERANCE_MS = 10 * 60_000;

/** How long ago, by the right clock, the next request to such an address begins. */
async function askedMsAgo(page: Page, address: RegExp): Promise<number> {
  const request = await page.waitForRequest((sent) => address.test(sent.url()));
  const from = new URL(request.url()).searchParams.get('from');
  return Date.now() - Date.parse(from ?? '');
}

test('a clock of the reader that is hours fast moves neither a timeline nor a history', async ({
  ownerPage: page,
  rollcall: { api, simulator },
  connectionId,
}) => {
  simulator.setOnline(CLIENT, true);
  const list = { name: 'Clock', connectionId, intervalSeconds: 90, mode: 'viewed' };
  const watchlist = `/watchlists/${idOf(await api.post('/watchlists', { ...list, clientIds: [CLIENT] }))}`;
  await page.clock.install({ time: Date.now() + WRONG_MS });

  const timeline = askedMsAgo(page, /\/clients\/[^/]+\/changes\?/);
  await page.goto(`${watchlist}?client=${encodeURIComponent(CLIENT)}`);
  expect(Math.abs((await timeline) - DAY_MS)).toBeLessThan(TOLERANCE_MS);
  await expect(page.getByText(/every 1m 30s/)).toBeVisible();

  const history = askedMsAgo(page, /\/history\?from=/);
  await page.goto(`${watchlist}/history?range=hours`);
  expect(Math.abs((await history) - 6 * HOUR_MS)).toBeLessThan(TOLERANCE_MS);
});

test('nor the time over which the record of who did what is read', async ({ ownerPage: page }) => {
  await page.clock.install({ time: Date.now() + WRONG_MS });
  await page.goto('/team?tab=audit');
  await expect(page.getByRole('table', { name: 'Audit log' })).toBeVisible();
  const audit = askedMsAgo(page, /\/audit\?.*from=/);
  await page.getByRole('combobox', { name: 'Time', exact: true }).selectOption('day');
  expect(Math.abs((await audit) - DAY_MS)).toBeLessThan(TOLERANCE_MS);
});
