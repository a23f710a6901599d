import type { Page } from '@playwright/test';
import { idOf } from './api.ts';
import { expect, test } from './fixtures.ts';
import type { Rollcall } from './rollcall.ts';

async function createLists({ api }: Rollcall, connectionId: string, group: string) {
  const ids: string[] = [];
  for (const side of ['east', 'north', 'south']) {
    const name = `${group} ${side}`;
    const clientIds = [`GID_${group}@@@${side}`];
    const list = { name, connectionId, intervalSeconds: 60, mode: 'viewed', clientIds };
    ids.push(idOf(await api.post('/watchlists', list)));
  }
  return ids;
}

const title = (page: Page) => page.getByRole('heading', { level: 1 });
const dots = (page: Page) => page.locator('main div[aria-hidden="true"] > span');

async function nameShown(page: Page): Promise<string> {
  await expect(title(page)).not.toHaveText('');
  return (await title(page).textContent()) ?? '';
}

/** Turns to the next list and resolves to its name. */
async function turn(page: Page): Promise<string> {
  const before = await nameShown(page);
  await page.getByRole('button', { name: 'Next list' }).click();
  await expect(title(page)).not.toHaveText(before);
  return nameShown(page);
}

test('a wall that is held stays on its list when a colleague deletes another', async ({
  ownerPage: page,
  rollcall,
  connectionId,
}) => {
  const ids = await createLists(rollcall, connectionId, 'held');
  await page.goto(`/wallboard?lists=${ids.join(',')}`);
  const first = await nameShown(page);
  await page.getByRole('button', { name: 'Stay on this list' }).click();
  await turn(page);
  const held = await turn(page);
  const items = await Promise.all(ids.map((id) => rollcall.api.get(`/watchlists/${id}`)));
  const gone = items.find(({ name }) => name === first);
  await rollcall.api.delete(`/watchlists/${String(gone?.id)}`);
  await expect(dots(page)).toHaveCount(2, { timeout: 20_000 });
  await expect(title(page)).toHaveText(held);
});

test('a list that was turned to by hand has its 20 seconds', async ({
  ownerPage: page,
  rollcall,
  connectionId,
}) => {
  const ids = await createLists(rollcall, connectionId, 'turned');
  await page.clock.install();
  await page.goto(`/wallboard?lists=${ids.join(',')}`);
  await nameShown(page);
  await page.clock.fastForward(12_000);
  const turned = await turn(page);
  await page.clock.fastForward(10_000);
  await expect(title(page)).toHaveText(turned);
  await page.clock.fastForward(12_000);
  await expect(title(page)).not.toHaveText(turned);
});
