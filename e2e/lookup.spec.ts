import type { Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';

test.beforeEach(({ connectionId }) => {
  expect(connectionId, 'a lookup asks a connection').not.toBe('');
});

async function lookUp(page: Page, id: string): Promise<void> {
  await page.goto('/lookup');
  await page.getByRole('textbox').fill(id);
  await page.getByRole('button', { name: 'Look up 1 id' }).click();
  await expect(page.getByRole('region', { name: 'Result' })).toBeVisible();
}

test('an answer that outlived its time is called stale', async ({
  ownerPage: page,
  rollcall: { simulator },
}) => {
  const id = 'GID_late@@@stale';
  simulator.setOnline(id, true);
  await page.clock.install();
  await lookUp(page, id);
  await expect(page.getByRole('cell', { name: 'Online', exact: true })).toBeVisible();
  await page.clock.fastForward('20:00');
  await expect(page.getByRole('cell', { name: 'Online · Stale', exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Stale 1', exact: true })).toBeVisible();
});

test('the drawer of a lookup tells what its list found out since', async ({
  ownerPage: page,
  rollcall: { api, simulator },
  connectionId,
}) => {
  const id = 'GID_late@@@drawer';
  simulator.setOnline(id, true);
  await lookUp(page, id);
  await expect(page.getByRole('cell', { name: 'Online', exact: true })).toBeVisible();
  simulator.setOnline(id, false);
  const list = { name: 'Late', connectionId, intervalSeconds: 5, mode: 'always' };
  await api.post('/watchlists', { ...list, clientIds: [id] });
  await page.getByRole('button', { name: `Open ${id}` }).click();
  const drawer = page.getByRole('dialog', { name: id });
  await expect(drawer.getByText(/^(Offline|Never online)/).first()).toBeVisible({
    timeout: 20_000,
  });
  await expect(drawer.getByText(/^Online($| ·)/)).toHaveCount(0);
});

test('without a clipboard, as on plain http, copying works or says that it did not', async ({
  ownerPage: page,
  rollcall: { simulator },
}) => {
  const id = 'GID_late@@@copied';
  simulator.setOnline(id, true);
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await lookUp(page, id);
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Plain text' }).first().click();
  await expect(page.getByText(/^(Copied|Could not be copied)$/)).toBeVisible();
});

test('an id in the palette is looked up at once, and only once', async ({
  ownerPage: page,
  rollcall: { simulator },
}) => {
  const id = 'GID_late@@@palette';
  simulator.setOnline(id, true);
  await page.goto('/');
  await page.getByRole('button', { name: 'Search and commands' }).click();
  await page.getByRole('combobox').fill(id);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: `Open ${id}` })).toBeVisible();
  await page.getByRole('link', { name: 'Overview' }).click();
  await page.getByRole('link', { name: 'Lookup' }).click();
  await expect(page.getByRole('textbox')).toHaveValue('');
});

test('stopping asks no further and keeps what was being asked', async ({ ownerPage: page }) => {
  const ids = Array.from({ length: 600 }, (_, index) => `GID_late@@@stop-${index}`);
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  let asked = 0;
  await page.route('**/api/v1/lookups', async (route) => {
    asked += 1;
    await released;
    await route.continue();
  });
  await page.goto('/lookup');
  await page.getByRole('textbox').fill(ids.join('\n'));
  await page.getByRole('button', { name: 'Look up 600 ids' }).click();
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  release();
  await expect(page.getByText('Stopped. 500 of 600 are answered.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'All 500', exact: true })).toBeVisible();
  expect(asked).toBe(1);
});
