import type { Page } from '@playwright/test';
import { idOf } from './api.ts';
import { expect, test } from './fixtures.ts';
import { expectNoSidewaysScroll, PHONE, tableOverflow } from './layout.ts';
import type { Rollcall } from './rollcall.ts';

const TABLET = { width: 1024, height: 768 };
const WALL = { width: 1920, height: 1080 };
const ENTRIES = ['north', 'south'].flatMap((place) =>
  Array.from({ length: 4 }, (_, index) => ({
    clientId: `GID_${place}@@@lift-${index}`,
    tags: index === 0 ? ['vip'] : [],
  })),
);

async function createList(
  { api, simulator }: Rollcall,
  connectionId: string,
  name: string,
): Promise<string> {
  const list = { name, connectionId, intervalSeconds: 5, mode: 'viewed' };
  const watchlistId = idOf(await api.post('/watchlists', list));
  await api.post(`/watchlists/${watchlistId}/entries`, { entries: ENTRIES });
  for (const { clientId } of ENTRIES) simulator.setOnline(clientId, clientId.startsWith('GID_n'));
  return watchlistId;
}

/** Chooses in the sheet that takes what the toolbar has no room for. */
async function chooseInSheet(page: Page, field: string, value: string): Promise<void> {
  await page.getByRole('button', { name: 'Filter and arrange' }).click();
  const sheet = page.getByRole('dialog', { name: 'Filter and arrange' });
  await sheet.getByRole('combobox', { name: field, exact: true }).selectOption(value);
  await sheet.getByRole('button', { name: 'Done' }).click();
  await expect(sheet).toBeHidden();
}

test('on a phone the board is filtered by tag and by group, sorted and shown as a table', async ({
  ownerPage: page,
  rollcall,
  connectionId,
}) => {
  const watchlistId = await createList(rollcall, connectionId, 'Phone places');
  await page.setViewportSize(PHONE);
  await page.goto(`/watchlists/${watchlistId}`);
  await chooseInSheet(page, 'Tag', 'vip');
  await expect(page.getByText('2 of 8')).toBeVisible();
  await chooseInSheet(page, 'GroupID', 'GID_south');
  await expect(page.getByText('1 of 8')).toBeVisible();
  await chooseInSheet(page, 'View', 'table');
  await expect(page.getByRole('button', { name: 'Open GID_south@@@lift-0' })).toBeVisible();
  await chooseInSheet(page, 'Sort', 'id');
  await expect(page).toHaveURL(/tag=vip.*group=GID_south|group=GID_south.*tag=vip/);
  await expectNoSidewaysScroll(page);
});

test('on a tablet the toolbar is one line, and the group filter is in reach', async ({
  ownerPage: page,
  rollcall,
  connectionId,
}) => {
  const watchlistId = await createList(rollcall, connectionId, 'Tablet places');
  await page.setViewportSize(TABLET);
  await page.goto(`/watchlists/${watchlistId}`);
  const toolbar = page.getByRole('toolbar', { name: 'View' });
  await expect(toolbar.getByRole('button', { name: 'More' })).toBeVisible();
  expect((await toolbar.boundingBox())?.height).toBeLessThan(50);
  await chooseInSheet(page, 'GroupID', 'GID_north');
  await expect(page.getByText('4 of 8')).toBeVisible();
});

test('on a phone a page’s title is whole, and nothing in the top bar lies on another', async ({
  ownerPage: page,
  rollcall,
  connectionId,
}) => {
  const watchlistId = await createList(rollcall, connectionId, 'Whole titles');
  await page.setViewportSize(PHONE);
  const paths = ['/', '/connections', '/credentials', '/changes', `/connections/${connectionId}`];
  for (const path of [...paths, `/watchlists/${watchlistId}/history`]) {
    await page.goto(path);
    const title = page.getByRole('banner').getByRole('heading', { level: 1 });
    await expect(title).toBeVisible();
    const cut = () => title.evaluate((element) => element.scrollWidth - element.clientWidth);
    await expect.poll(cut, { message: path }).toBeLessThanOrEqual(0);
    await expectNoSidewaysScroll(page);
  }
  await expect(page.getByRole('link', { name: 'Back to the board' })).toBeVisible();
});

test('on a phone the team and a shared snapshot are read without scrolling sideways', async ({
  ownerPage: page,
  rollcall,
  connectionId,
}) => {
  const watchlistId = await createList(rollcall, connectionId, 'Shared places');
  const { url } = await rollcall.api.post('/snapshots', { watchlistId, expiresInHours: 1 });
  await page.setViewportSize(PHONE);
  await page.goto('/team');
  await expect(page.getByRole('table', { name: 'Members' })).toBeVisible();
  await expect.poll(() => tableOverflow(page)).toBe(0);
  await page.goto(String(url));
  await expect(page.getByText('GID_north@@@lift-0')).toBeVisible();
  await expect.poll(() => tableOverflow(page)).toBe(0);
});

test('the words on a wallboard grow with the screen', async ({
  ownerPage: page,
  rollcall,
  connectionId,
}) => {
  const watchlistId = await createList(rollcall, connectionId, 'Wall places');
  const heightOf = async (factor: number) => {
    await page.setViewportSize({ width: WALL.width * factor, height: WALL.height * factor });
    await page.goto(`/wallboard?lists=${watchlistId}`);
    const card = page.getByRole('listitem').first();
    await expect(card).toBeVisible();
    const name = card
      .getByTitle(ENTRIES[4]?.clientId ?? '')
      .locator('span')
      .last();
    const isCut = await name.evaluate(
      (text) => text.clientHeight < Number.parseFloat(getComputedStyle(text).fontSize) * 1.2,
    );
    expect(isCut).toBe(false);
    return (await card.boundingBox())?.height ?? 0;
  };
  const onWall = await heightOf(1);
  expect(onWall).toBeGreaterThan(WALL.height * 0.07);
  expect(await heightOf(2)).toBeCloseTo(onWall * 2, 0);
});
