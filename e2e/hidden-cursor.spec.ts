import { idOf } from './api.ts';
import { expect, test } from './fixtures.ts';

const IDS = ['alpha', 'beta', 'gamma'].map((name) => `GID_hidden@@@${name}`);
const [ALPHA = '', BETA = ''] = IDS;

test.beforeEach(async ({ ownerPage: page, rollcall, connectionId }, { title }) => {
  for (const id of IDS) rollcall.simulator.setOnline(id, true);
  const list = { name: title.slice(0, 40), connectionId, intervalSeconds: 30, mode: 'viewed' };
  const watchlist = await rollcall.api.post('/watchlists', { ...list, clientIds: IDS });
  await page.goto(`/watchlists/${idOf(watchlist)}?sort=id`);
  await page.getByRole('listbox', { name: /3 clients/ }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('listbox').getByRole('option')).toContainText(ALPHA);
});

test('the keys do nothing to a client that a search hides, until they are on one that is shown', async ({
  ownerPage: page,
}) => {
  const grid = page.getByRole('listbox');
  const option = grid.getByRole('option');
  await page.keyboard.press('/');
  await page.getByRole('searchbox').fill('beta');
  await expect(page.getByRole('listbox', { name: /1 client/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(grid).toBeFocused();
  await expect(grid).not.toHaveAttribute('aria-activedescendant');
  await expect(option).not.toContainText(ALPHA);

  for (const key of ['Enter', 'Space', 'c']) await page.keyboard.press(key);
  await page.keyboard.press('ArrowRight');
  await expect(option).toContainText(BETA);
  await page.keyboard.press('Space');
  await expect(page.getByText('1 selected')).toBeVisible();
  await expect(page).not.toHaveURL(/client=/);
  await page.keyboard.press('c');
  const confirm = page.getByRole('dialog', { name: 'Confirm 1 client in real time?' });
  await expect(confirm).toContainText(BETA);
});

test('keys of the browser move no cursor and select nothing', async ({ ownerPage: page }) => {
  await page.keyboard.press('Alt+ArrowRight');
  await page.keyboard.press('Control+Shift+A');
  await page.keyboard.press('Space');
  await expect(page.getByText('1 selected')).toBeVisible();
  await expect(page.getByRole('listbox').getByRole('option')).toContainText(ALPHA);
});
