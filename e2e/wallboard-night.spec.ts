import type { Page } from '@playwright/test';
import { idOf } from './api.ts';
import { expect, test } from './fixtures.ts';
import { growthPercent, readHeap } from './heap.ts';
import type { Rollcall } from './rollcall.ts';

/** Timers run so many times faster; the clock itself does not, so that silence and sleep are judged as ever. */
const SPEED = 100;
const STAY_MS = 20_000;
const LISTS = ['Night north', 'Night south', 'Night west'];
const CLIENTS = 300;
const WARM_UP = 60;
/** The whole night of eight hours is 1,440. */
const ROTATIONS = Number(process.env.ROLLCALL_NIGHT_ROTATIONS ?? 240);
/** Two readings of the same state differ by 0.1 MiB; a list that is kept once too often is 0.2. */
const MAX_DATA_GROWTH_MIB = 0.2;
/** In the second half, when V8 has compiled what is hot. */
const MAX_GROWTH_PERCENT = 5;

/** Without a trace: its recorder keeps what it saw in the page's own memory. */
test.use({
  trace: 'off',
  allowedConsoleErrors: [/Failed to load resource|ERR_CONNECTION_REFUSED|ERR_EMPTY/],
});

async function createLists({ api, simulator }: Rollcall, connectionId: string): Promise<string[]> {
  const ids: string[] = [];
  for (const [number, name] of LISTS.entries()) {
    const clientIds = Array.from(
      { length: CLIENTS },
      (_, index) => `GID_night_${number}@@@unit-${index}`,
    );
    for (const [index, id] of clientIds.entries()) simulator.setOnline(id, index % 9 !== 0);
    const list = { name, connectionId, intervalSeconds: 5, mode: 'always', clientIds };
    ids.push(idOf(await api.post('/watchlists', list)));
  }
  return ids;
}

/** Speeds the timers up and counts how often another list is shown. */
async function hurry(page: Page): Promise<void> {
  await page.addInitScript((speed) => {
    const { setInterval: every, setTimeout: after } = window;
    const hurried = (run: typeof every) =>
      Object.assign((handler: TimerHandler, ms = 0, ...args: unknown[]) =>
        run(handler, ms / speed, ...args),
      );
    Object.assign(window, { setInterval: hurried(every), setTimeout: hurried(after) });
    let shown = '';
    new MutationObserver(() => {
      const now = document.querySelector('h1')?.textContent ?? '';
      if (now === shown || now === '') return;
      shown = now;
      document.documentElement.dataset.rotations = String(
        Number(document.documentElement.dataset.rotations ?? '-1') + 1,
      );
    }).observe(document, { subtree: true, childList: true, characterData: true });
  }, SPEED);
}

const rotationsOf = (page: Page) =>
  page.evaluate(() => Number(document.documentElement.dataset.rotations ?? '0'));

async function waitForRotations(page: Page, count: number): Promise<void> {
  const timeout = 20_000 + count * STAY_MS;
  await expect.poll(() => rotationsOf(page), { timeout }).toBeGreaterThanOrEqual(count);
}

/** Between two readings another list is shown: one may be arriving just then. */
const heapOf = (page: Page) =>
  readHeap(page, async () => waitForRotations(page, (await rotationsOf(page)) + 1));

test('a wallboard survives a night: lists in turn, a dead server in between, and no memory lost', async ({
  ownerPage: page,
  rollcall,
  connectionId,
}) => {
  test.setTimeout(120_000 + ROTATIONS * 2000);
  const lists = await createLists(rollcall, connectionId);
  await hurry(page);
  await page.goto(`/wallboard?lists=${lists.join(',')}`);
  const clock = page.locator('time');
  const fresh = page.getByText(/^Checked .+ ago$/);
  await waitForRotations(page, WARM_UP);
  await expect(fresh).toBeVisible();
  const shiftBefore = await shiftOf(page);
  const started = await heapOf(page);

  await rollcall.kill();
  await expect(page.getByText(/^Rollcall does not answer/)).toBeVisible({ timeout: 20_000 });
  const stoodAt = await clock.textContent();
  await expect(clock).not.toHaveText(stoodAt ?? '');
  await rollcall.start();
  await expect(fresh).toBeVisible({ timeout: 20_000 });

  await waitForRotations(page, 2 * WARM_UP);
  const before = await heapOf(page);
  await waitForRotations(page, 2 * WARM_UP + ROTATIONS / 2);
  const halfway = await heapOf(page);
  await waitForRotations(page, 2 * WARM_UP + ROTATIONS);
  await expect(fresh).toBeVisible();
  await expect(clock).toBeVisible();
  const after = await heapOf(page);
  const readings = [started, before, halfway, after];
  const used = readings.map((reading) => reading.used.toFixed(2)).join(', ');
  const data = readings.map((reading) => reading.data.toFixed(2)).join(', ');
  console.log(
    `wallboard: ${ROTATIONS} rotations (${((ROTATIONS * STAY_MS) / 3_600_000).toFixed(1)} h), ` +
      `server killed once, heap ${used} MiB, of it data ${data} MiB`,
  );
  expect(await shiftOf(page)).not.toBe(shiftBefore);
  expect(after.data - before.data).toBeLessThan(MAX_DATA_GROWTH_MIB);
  expect(growthPercent(halfway.used, after.used)).toBeLessThan(MAX_GROWTH_PERCENT);
});

/** Where the picture stands: a few pixels further each minute. */
async function shiftOf(page: Page): Promise<string> {
  return page
    .locator('main > div')
    .first()
    .evaluate((element) => element.style.transform);
}
