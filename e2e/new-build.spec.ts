import type { Page } from '@playwright/test';
import { idOf } from './api.ts';
import { expect, test } from './fixtures.ts';

const NOTICE = 'A new version of Rollcall is running.';

/** From now on every answer comes from another build, as after a deployment. */
async function deploy(page: Page, build: string): Promise<void> {
  await page.route('**/api/v1/**', async (route) => {
    const response = await route.fetch();
    await route.fulfill({
      response,
      headers: { ...response.headers(), 'x-rollcall-build': build },
    });
  });
}

function countLoads(page: Page): () => number {
  let loads = 0;
  page.on('load', () => {
    loads += 1;
  });
  return () => loads;
}

test('a board reloads by itself for a new build, once, and shows the same view', async ({
  ownerPage: page,
  rollcall,
  connectionId,
}) => {
  const clientIds = ['GID_build@@@a', 'GID_build@@@b'];
  const watchlist = await rollcall.api.post('/watchlists', {
    name: 'Build',
    connectionId,
    intervalSeconds: 5,
    mode: 'viewed',
    clientIds,
  });
  await page.clock.install();
  await page.goto(`/watchlists/${idOf(watchlist)}?view=table&q=build`);
  await expect(page.getByRole('button', { name: 'All 2' })).toBeVisible();
  const loads = countLoads(page);
  await deploy(page, 'build-b');
  const reloaded = page.waitForEvent('load');
  await page.clock.runFor(10_000);
  await reloaded;
  await expect(page.getByRole('searchbox')).toHaveValue('build');
  await expect(page.getByText(NOTICE)).toBeVisible();
  await page.clock.runFor(30_000);
  expect(loads()).toBe(1);
});

test('a form keeps what was typed and asks instead', async ({ ownerPage: page, connectionId }) => {
  expect(connectionId).not.toBe('');
  await page.clock.install();
  await page.goto('/watchlists/new');
  const name = page.getByRole('textbox', { name: 'Name' });
  await name.fill('Half written');
  const loads = countLoads(page);
  await deploy(page, 'build-c');
  await page.clock.runFor(20_000);
  await expect(page.getByText(NOTICE)).toBeVisible();
  await expect(name).toHaveValue('Half written');
  expect(loads()).toBe(0);
  const reloaded = page.waitForEvent('load');
  await page.getByRole('button', { name: 'Reload' }).click();
  await reloaded;
});
