import type { Page } from '@playwright/test';
import { comparison, type Figure } from '../bench';
import { readProbe, type Stage, waitForGrid, waitForPolls } from './stage';

const SIZE = 10_000;
const POLL_EVERY_MS = 40;
const WARM_UP_POLLS = 100;
const HOUR_POLLS = 1800;
const MAX_GROWTH_PERCENT = 5;

/** The polls of an hour, 1 % flipping with each; the heap is read after a full collection of garbage. */
export async function measureHeap(stage: Stage): Promise<Figure[]> {
  const context = await stage.openContext({
    size: SIZE,
    expected: SIZE,
    pollEveryMs: POLL_EVERY_MS,
  });
  const page = await context.newPage();
  await page.goto(`${stage.rollcall.url}/watchlists/${stage.lists[SIZE]}`);
  await waitForGrid(page);
  await waitForPolls(page, WARM_UP_POLLS);
  const before = await heapMiB(page);
  await waitForPolls(page, HOUR_POLLS);
  const after = await heapMiB(page);
  const { shifts } = await readProbe(page);
  await context.close();
  const percent = (after / before - 1) * 100;
  return [
    {
      what: 'heap at 10,000 after the 1,800 polls of an hour: growth',
      value: `${percent.toFixed(1)} %`,
      target: `< ${MAX_GROWTH_PERCENT} %`,
      isMet: percent < MAX_GROWTH_PERCENT,
    },
    comparison('heap before, after', `${before.toFixed(1)}, ${after.toFixed(1)} MiB`),
    comparison('layout shifts in that time', `${shifts.length}`),
  ];
}

async function heapMiB(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  for (let pass = 0; pass < 3; pass++) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 2 ** 20;
}
