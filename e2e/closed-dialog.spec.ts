import type { Page } from '@playwright/test';
import { idOf } from './api.ts';
import { expect, test } from './fixtures.ts';
import type { Rollcall } from './rollcall.ts';

test.use({ allowedConsoleErrors: [/Failed to load resource|ERR_FAILED/] });

const EDIT = { method: 'PATCH', address: '**/api/v1/watchlists/*/entries' };
const SHARE = { method: 'POST', address: '**/api/v1/snapshots' };

/** Holds such requests back until it is called with how they end. */
async function hold(
  page: Page,
  { method, address }: typeof EDIT,
): Promise<(end: 'continue' | 'abort') => void> {
  let release: (end: 'continue' | 'abort') => void = () => {};
  const released = new Promise<'continue' | 'abort'>((resolve) => {
    release = resolve;
  });
  await page.route(address, async (route) => {
    if (route.request().method() !== method) return route.continue();
    await ((await released) === 'continue' ? route.continue() : route.abort());
  });
  return release;
}

async function openSelected(page: Page, { api, simulator }: Rollcall, connectionId: string) {
  const id = `GID_closed@@@${Date.now()}`;
  simulator.setOnline(id, true);
  const list = { name: id, connectionId, intervalSeconds: 5, mode: 'viewed' };
  const watchlist = await api.post('/watchlists', { ...list, clientIds: [id] });
  await page.goto(`/watchlists/${idOf(watchlist)}?view=table`);
  await page.getByRole('checkbox', { name: `Select ${id}` }).check();
}

/** Types a label, sends it and closes the dialog before the answer; the dialog that is opened next is returned. */
async function saveAndLeave(page: Page, rollcall: Rollcall, connectionId: string) {
  await openSelected(page, rollcall, connectionId);
  const edit = page.getByRole('region', { name: '1 selected' }).getByText('Label, tag, note');
  const dialog = page.getByRole('dialog', { name: 'Label, tag, note' });
  await edit.click();
  await dialog.getByLabel('Label').fill('North gate');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await edit.click();
  await expect(dialog).toBeVisible();
  return dialog;
}

test('an edit that ends after its dialog was closed says so, and closes no other dialog', async ({
  ownerPage: page,
  rollcall,
  connectionId,
}) => {
  const release = await hold(page, EDIT);
  const dialog = await saveAndLeave(page, rollcall, connectionId);
  release('continue');
  await expect(page.getByText('Saved', { exact: true }).first()).toBeVisible();
  await expect(dialog).toBeVisible();
});

test('an edit that fails after its dialog was closed is not lost without a word', async ({
  ownerPage: page,
  rollcall,
  connectionId,
}) => {
  const release = await hold(page, EDIT);
  await saveAndLeave(page, rollcall, connectionId);
  release('abort');
  await expect(page.getByText('That did not work').first()).toBeVisible();
  await expect(page.getByText(/^The server did not answer/).first()).toBeVisible();
});

test('a link that is made after its dialog was closed is told of, and can be revoked', async ({
  ownerPage: page,
  rollcall,
  connectionId,
}) => {
  const release = await hold(page, SHARE);
  await openSelected(page, rollcall, connectionId);
  await page.getByRole('button', { name: 'More' }).click();
  await page
    .getByRole('menuitem', { name: /^Share/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Make the link' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  release('continue');
  await expect(page.getByText('A link was made').first()).toBeVisible();
  await page.getByRole('button', { name: 'Revoke', exact: true }).click();
  await expect(page.getByText('The link no longer works').first()).toBeVisible();
});
