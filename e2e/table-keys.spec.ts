import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './accessibility.ts';
import { idOf } from './api.ts';
import { expect, test } from './fixtures.ts';

const IDS = Array.from(
  { length: 40 },
  (_, index) => `GID_keys@@@unit-${String(index).padStart(2, '0')}`,
);

function idAt(index: number): string {
  return IDS[index] ?? '';
}

function client(page: Page, index: number): Locator {
  return page.getByRole('button', { name: `Open ${idAt(index)}`, exact: true });
}

test.beforeEach(async ({ ownerPage: page, rollcall, connectionId }, { title }) => {
  const list = { name: title.slice(0, 40), connectionId, intervalSeconds: 30, mode: 'viewed' };
  const watchlist = await rollcall.api.post('/watchlists', { ...list, clientIds: IDS });
  await page.goto(`/watchlists/${idOf(watchlist)}?view=table&sort=id`);
  await client(page, 0).focus();
});

test('arrows take the focus along, Enter opens and Space selects the client under it', async ({
  ownerPage: page,
}) => {
  for (let step = 1; step <= 3; step += 1) {
    await page.keyboard.press('ArrowDown');
    await expect(client(page, step)).toBeFocused();
  }
  await page.keyboard.press('Enter');
  const drawer = page.getByRole('dialog', { name: idAt(3) });
  await expect(drawer).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
  await expect(client(page, 3)).toBeFocused();
  const box = page.getByRole('checkbox', { name: `Select ${idAt(3)}` });
  await page.keyboard.press('Space');
  await expect(box).toBeChecked();
  await expect(page.getByText('1 selected')).toBeVisible();
  await expect(drawer).toBeHidden();
  await expectAccessible(page);
  await page.keyboard.press('Space');
  await expect(box).not.toBeChecked();
});

test('arrows go on from the cursor after its row was scrolled out of sight', async ({
  ownerPage: page,
}) => {
  await page.setViewportSize({ width: 1280, height: 480 });
  await page.getByRole('table').evaluate((table) => table.parentElement?.scrollTo({ top: 9999 }));
  await expect(client(page, IDS.length - 1)).toBeInViewport();
  await page.keyboard.press('ArrowDown');
  await expect(client(page, 1)).toBeFocused();
  await expect(client(page, 1)).toBeInViewport();
  for (let step = 2; step < IDS.length; step += 1) await page.keyboard.press('ArrowDown');
  await expect(client(page, IDS.length - 1)).toBeFocused();
  await expect(client(page, IDS.length - 1)).toBeInViewport({ ratio: 0.9 });
});

test('a click on a row takes the cursor along: the keys go on from the client that it opened', async ({
  ownerPage: page,
}) => {
  await page.keyboard.press('ArrowDown');
  await expect(client(page, 1)).toBeFocused();
  const row = page.getByRole('row').filter({ has: client(page, 9) });
  await row.getByRole('cell').nth(1).click();
  const drawer = page.getByRole('dialog', { name: idAt(9) });
  await expect(drawer).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(drawer).toBeHidden();
  await expect(client(page, 9)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(client(page, 10)).toBeFocused();
});

test('Escape in the search box gives the keys back to the table', async ({ ownerPage: page }) => {
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('searchbox')).not.toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(client(page, 1)).toBeFocused();
});
