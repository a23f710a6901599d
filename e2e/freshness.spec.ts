import type { Page } from '@playwright/test';
import { idOf } from './api.ts';
import { expect, test } from './fixtures.ts';
import type { Rollcall } from './rollcall.ts';

const IDS = Array.from({ length: 12 }, (_, index) => `GID_fresh@@@unit-${index}`);
const POLL = '**/api/v1/watchlists/*/statuses**';

test.use({ allowedConsoleErrors: [/Failed to load resource|ERR_INTERNET_DISCONNECTED/] });

async function openList(
  page: Page,
  { api, simulator }: Rollcall,
  list: { name: string; connectionId: string },
): Promise<void> {
  for (const id of IDS) simulator.setOnline(id, true);
  const watchlist = await api.post('/watchlists', {
    ...list,
    intervalSeconds: 5,
    mode: 'viewed',
    clientIds: IDS,
  });
  await page.goto(`/watchlists/${idOf(watchlist)}?view=table`);
  await expect(page.getByRole('button', { name: 'Show only Online: 12' })).toBeVisible();
}

test('without a network the board says so at once, keeps its values, and resumes by itself', async ({
  ownerPage: page,
  context,
  rollcall,
  connectionId,
}) => {
  await openList(page, rollcall, { name: 'Fresh network', connectionId });
  await context.setOffline(true);
  await expect(page.getByText(/^No network\. Everything is as of/)).toBeVisible({ timeout: 1000 });
  await expect(page.getByRole('button', { name: 'Show only Online: 12' })).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByText(/^Checked .+ ago/)).toBeVisible();
});

test('an answer cut short changes no status, and silence is said', async ({
  ownerPage: page,
  rollcall,
  connectionId,
}) => {
  await openList(page, rollcall, { name: 'Fresh answers', connectionId });
  await page.route(POLL, (route) =>
    route.fulfill({
      contentType: 'application/json',
      body: '{"cursor":"x","clients":[{"clientId"',
    }),
  );
  await expect(page.getByText(/^Rollcall does not answer/)).toBeVisible({ timeout: 15_000 });
  await expect(page.getByRole('button', { name: 'Show only Online: 12' })).toBeVisible();
  await page.unroute(POLL);
  await expect(page.getByText(/^Checked .+ ago/)).toBeVisible();
});

test('an ended session is said, with the way to sign in again', async ({
  ownerPage: page,
  context,
  rollcall,
  connectionId,
}) => {
  await openList(page, rollcall, { name: 'Fresh session', connectionId });
  await context.clearCookies();
  await expect(page.getByText(/^Your session has ended\. Everything is as of/)).toBeVisible();
  await expect(page.getByRole('link', { name: 'Sign in again' }).first()).toBeVisible();
});

test('a tab in the background does not poll, and asks once when it comes back', async ({
  ownerPage: page,
  rollcall,
  connectionId,
}) => {
  await openList(page, rollcall, { name: 'Fresh tab', connectionId });
  const polls: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/statuses')) polls.push(request.url());
  });
  await setHidden(page, true);
  await expect(page.getByText('Was in the background. Asking again.')).toBeAttached();
  const before = polls.length;
  await page.waitForTimeout(6000);
  expect(polls.length - before).toBeLessThanOrEqual(1);
  await setHidden(page, false);
  await expect(page.getByText(/^Checked .+ ago/)).toBeVisible();
});

async function setHidden(page: Page, isHidden: boolean): Promise<void> {
  await page.evaluate((hidden) => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => hidden });
    Object.defineProperty(document, 'visibilityState', {
      configurable: true,
      get: () => (hidden ? 'hidden' : 'visible'),
    });
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
  }, isHidden);
}
