import type { Page } from '@playwright/test';
import { idOf } from './api.ts';
import { expect, test } from './fixtures.ts';
import { DESKTOP, PHONE } from './layout.ts';
import type { Rollcall } from './rollcall.ts';

const IDS = Array.from({ length: 24 }, (_, index) => `GID_still${index % 2}@@@unit-${index}`);
const AWAY = IDS[0] ?? '';
/** More than a side bar has room for. */
const OTHER_LISTS = 25;

/** Notes what moved, with the element's text. */
async function noteShifts(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    const noted: string[] = [];
    Reflect.set(window, 'notedShifts', noted);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const sources: { node: Node | null }[] = Reflect.get(entry, 'sources');
        noted.push(...sources.map(({ node }) => `${node?.nodeName}: ${node?.textContent}`));
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return () => page.evaluate(() => Reflect.get(window, 'notedShifts'));
}

/** Two groups, tags, a saved view and an absence: all that comes to a board after its first picture. */
async function createList({ api, simulator }: Rollcall, connectionId: string): Promise<string> {
  IDS.forEach((id, index) => {
    simulator.setOnline(id, index >= 9);
  });
  const list = {
    name: 'Still',
    connectionId,
    intervalSeconds: 5,
    mode: 'always',
    confirm: 'never',
  };
  const id = idOf(await api.post('/watchlists', list));
  const entries = IDS.map((clientId) => ({ clientId, tags: ['north'] }));
  await api.post(`/watchlists/${id}/entries`, { entries });
  await api.post(`/watchlists/${id}/views`, { name: 'Offline first', query: 'is=offline' });
  const until = new Date(Date.now() + 3_600_000).toISOString();
  const path = `/connections/${connectionId}/clients/${encodeURIComponent(AWAY)}/absence`;
  await api.put(path, { until, note: 'Being moved' });
  return id;
}

test.use({ serverName: 'layout shift' });

test.beforeAll(async ({ rollcall, connectionId }) => {
  for (let other = 0; other < OTHER_LISTS; other += 1) {
    await rollcall.api.post('/watchlists', {
      name: `Other ${other}`,
      connectionId,
      intervalSeconds: 60,
      mode: 'viewed',
      clientIds: [AWAY],
    });
  }
});

for (const [name, viewport] of Object.entries({ desktop: DESKTOP, phone: PHONE })) {
  test(`nothing on a board moves while it loads and while its counts grow: ${name}`, async ({
    ownerPage: page,
    rollcall,
    connectionId,
  }) => {
    const id = await createList(rollcall, connectionId);
    await page.setViewportSize(viewport);
    const shifts = await noteShifts(page);
    await page.request.get(`/watchlists/${id}`);
    await page.goto(`/watchlists/${id}`);
    await expect(page.getByRole('button', { name: 'Offline 9', exact: true })).toBeVisible();
    await expect(
      page.getByRole('button', { name: 'Expected offline 1', exact: true }),
    ).toBeVisible();
    await expect(page.getByText(/^Checked .+ ago/)).toBeVisible();
    for (const away of IDS.slice(9, 12)) rollcall.simulator.setOnline(away, false);
    await expect(page.getByRole('button', { name: 'Offline 12', exact: true })).toBeVisible();
    expect(await shifts()).toEqual([]);
    await rollcall.api.delete(`/watchlists/${id}`);
  });
}
