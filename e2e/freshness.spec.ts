import type { Page } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { idOf } from './api.ts';
import { expect, test } from './fixtures.ts';
import type { Rollcall } from './rollcall.ts';

const IDS = Array.from({ length: 12 }, (_, index) => `GID_fresh@@@unit-${index}`);
const POLL = '**/api/v1/watchlists/*/statuses**';
/** An online mark that is not hatched. */
const FRESH_MARK = 'tbody tr svg circle[fill="currentColor"]';

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
  await page.clock.install();
  await page.goto(`/watchlists/${idOf(watchlist)}?view=table`);
  await expect(page.getByRole('button', { name: 'Online 12', exact: true })).toBeVisible();
  await expect(page.locator(FRESH_MARK)).toHaveCount(IDS.length);
}

/** Holds every poll back until it is called. */
async function holdPolls(page: Page): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(POLL, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

/** Notes how many marks still look fresh when the board changes for the first time after a jump of the clock. */
async function watchFirstChange(page: Page): Promise<() => Promise<number | null>> {
  await page.evaluate((mark) => {
    const armedAt = Date.now();
    const observer = new MutationObserver(() => {
      if (Date.now() - armedAt < 3_600_000) return;
      document.body.dataset.firstLook = String(document.querySelectorAll(mark).length);
      observer.disconnect();
    });
    for (const part of document.querySelectorAll('header, main')) {
      observer.observe(part, { subtree: true, childList: true, characterData: true });
    }
  }, FRESH_MARK);
  return async () => {
    const noted = await page.locator('body').getAttribute('data-first-look');
    return noted === null ? null : Number(noted);
  };
}

test('after a sleep every cell is marked before anything else changes, and the reason is said', async ({
  ownerPage: page,
  rollcall,
  connectionId,
}) => {
  await openList(page, rollcall, { name: 'Fresh sleep', connectionId });
  const release = await holdPolls(page);
  const firstLook = await watchFirstChange(page);
  await page.clock.fastForward('08:00:00');
  await expect.poll(firstLook).toBe(0);
  await expect(page.getByText('This device was asleep. Asking again.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Online 12', exact: true })).toBeVisible();
  release();
  await expect(page.getByText(/^Checked .+ ago/)).toBeVisible();
  await expect(page.locator(FRESH_MARK)).toHaveCount(IDS.length);
});

test('a session that ended during the sleep is said instead', async ({
  ownerPage: page,
  context,
  rollcall,
  connectionId,
}) => {
  await openList(page, rollcall, { name: 'Fresh morning', connectionId });
  const firstLook = await watchFirstChange(page);
  await context.clearCookies();
  await page.clock.fastForward('08:00:00');
  await expect.poll(firstLook).toBe(0);
  await expect(page.getByText(/^Your session has ended\. Everything is as of/)).toBeVisible();
  await expect(page.locator(FRESH_MARK)).toHaveCount(0);
});

test('without a network the board says so at once, keeps its values, and resumes by itself', async ({
  ownerPage: page,
  context,
  rollcall,
  connectionId,
}) => {
  await openList(page, rollcall, { name: 'Fresh network', connectionId });
  await context.setOffline(true);
  await expect(page.getByText(/^No network\. Everything is as of/)).toBeVisible({ timeout: 1000 });
  await expect(page.locator(FRESH_MARK)).toHaveCount(0);
  await expectAccessible(page);
  await expect(page.getByRole('button', { name: 'Online 12', exact: true })).toBeVisible();
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
  await page.clock.runFor(12_000);
  await expect(page.getByText(/^Rollcall does not answer/)).toBeVisible();
  await expect(page.locator(FRESH_MARK)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Online 12', exact: true })).toBeVisible();
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
  const { pathname } = new URL(page.url());
  await page.goto(`${pathname}?view=table&is=offline`);
  await expect(page.getByRole('button', { name: 'Online 12', exact: true })).toBeVisible();
  await context.clearCookies();
  await expect(page.getByText(/^Your session has ended\. Everything is as of/)).toBeVisible();
  const links = page.getByRole('link', { name: 'Sign in again' });
  await expect(links.first()).toBeVisible();
  const back = `/sign-in?next=${encodeURIComponent(`${pathname}?view=table&is=offline`)}`;
  for (const link of await links.all()) await expect(link).toHaveAttribute('href', back);
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
  await page.clock.runFor(60_000);
  expect(polls.length - before).toBeLessThanOrEqual(1);
  await setHidden(page, false);
  await expect(page.getByText(/^Checked .+ ago/)).toBeVisible();
});

test('an answer that is on its way when the tab hides makes nothing look fresh', async ({
  ownerPage: page,
  rollcall,
  connectionId,
}) => {
  await openList(page, rollcall, { name: 'Fresh flight', connectionId });
  const release = await holdPolls(page);
  const asked = page.waitForRequest(POLL);
  await page.clock.runFor(3000);
  const answered = (await asked).response();
  await setHidden(page, true);
  release();
  await (await answered)?.finished();
  await expect(page.getByText('Was in the background. Asking again.')).toBeAttached();
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  await page.clock.runFor(60_000);
  await expect(page.getByText('Was in the background. Asking again.')).toBeAttached();
  await expect(page.locator(FRESH_MARK)).toHaveCount(0);
  await setHidden(page, false);
  await expect(page.locator(FRESH_MARK)).toHaveCount(IDS.length);
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
