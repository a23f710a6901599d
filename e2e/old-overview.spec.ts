import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { expect, test } from './fixtures.ts';

const NAME = 'Old counts';
const IDS = Array.from({ length: 3 }, (_, index) => `GID_old@@@unit-${index}`);
const SILENT = /^Rollcall does not answer\. Everything is as of/;
const isForLists = (url: URL) => url.pathname === '/api/v1/watchlists';
const isForChanges = (url: URL) => url.pathname === '/api/v1/changes/clients';

test.use({ allowedConsoleErrors: [/Failed to load resource|ERR_FAILED/] });

test.beforeAll(async ({ rollcall: { api, simulator }, connectionId }) => {
  for (const id of IDS) simulator.setOnline(id, true);
  const list = { name: NAME, connectionId, intervalSeconds: 5, mode: 'always' };
  await api.post('/watchlists', { ...list, clientIds: IDS });
});

/** Online marks that are not hatched. */
const freshMarks = (place: Locator) => place.locator('svg circle[fill="currentColor"]');

const tileOf = (page: Page) =>
  page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: NAME }) });

const linkOf = (page: Page) =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: NAME });

async function openOverview(page: Page): Promise<void> {
  await page.clock.install();
  await page.goto('/');
  await expect(linkOf(page)).toContainText('all 3 online', { timeout: 20_000 });
  await expect(freshMarks(tileOf(page))).toHaveCount(1);
  await expect(freshMarks(linkOf(page))).toHaveCount(1);
}

async function fallSilent(page: Page): Promise<void> {
  await page.route(isForLists, (route) => route.abort());
  await page.clock.runFor(20_000);
  await expect(page.getByText(SILENT)).toBeVisible();
}

test('counts are marked as old while Rollcall does not answer, on every page, and are not when it does', async ({
  ownerPage: page,
}) => {
  await openOverview(page);
  await fallSilent(page);
  await expect(freshMarks(tileOf(page))).toHaveCount(0);
  await expect(freshMarks(page.getByRole('main'))).toHaveCount(0);
  await expect(freshMarks(linkOf(page))).toHaveCount(0);
  await expect(linkOf(page)).toContainText('all 3 online');
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Connections', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Connections');
  await expect(page.getByText(SILENT)).toBeVisible();
  await expect(freshMarks(linkOf(page))).toHaveCount(0);

  await page.unroute(isForLists);
  await page.clock.runFor(6000);
  await expect(page.getByText(SILENT)).toHaveCount(0);
  await expect(freshMarks(linkOf(page))).toHaveCount(1);
});

test('a board, which says by itself how old it is, does not carry the words for the counts', async ({
  ownerPage: page,
}) => {
  await openOverview(page);
  await fallSilent(page);
  await linkOf(page).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(NAME);
  await expect(page.getByText(/^Checked .+ ago/)).toBeVisible();
  await expect(page.getByText(SILENT)).toHaveCount(0);
});

test('when what changed cannot be loaded the overview says so', async ({ ownerPage: page }) => {
  await page.route(isForChanges, (route) => route.abort());
  await page.goto('/');
  await expect(page.getByText(/^The server did not answer/)).toBeVisible({ timeout: 20_000 });
});
