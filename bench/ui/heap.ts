import { growthPercent, readHeap } from '../../e2e/heap.ts';
import { comparison, type Figure } from '../bench';
import { readProbe, type Stage, waitForGrid, waitForPolls } from './stage';

const SIZE = 10_000;
const POLL_EVERY_MS = 40;
/** By then each client has flipped, and what runs by itself when nobody is at work has been loaded and has run. */
const WARM_UP_POLLS = 600;
const HOUR_POLLS = 1800;
const MAX_GROWTH_PERCENT = 5;
const POLLS_BETWEEN_READINGS = 10;

/** The polls of an hour, 1 % flipping with each. */
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
  const goOn = () => waitForPolls(page, POLLS_BETWEEN_READINGS);
  const before = await readHeap(page, goOn);
  await waitForPolls(page, HOUR_POLLS);
  const after = await readHeap(page, goOn);
  const { shifts } = await readProbe(page);
  await context.close();
  const percent = growthPercent(before.used, after.used);
  return [
    {
      what: 'heap at 10,000 after the 1,800 polls of an hour: growth',
      value: `${percent.toFixed(1)} %`,
      target: `< ${MAX_GROWTH_PERCENT} %`,
      isMet: percent < MAX_GROWTH_PERCENT,
    },
    comparison('heap before, after', asMiB(before.used, after.used)),
    comparison(
      'growth of the data alone, without what V8 compiled',
      `${growthPercent(before.data, after.data).toFixed(1)} %`,
    ),
    comparison('data before, after', asMiB(before.data, after.data)),
    comparison('layout shifts in that time', `${shifts.length}`),
  ];
}

function asMiB(...values: number[]): string {
  return `${values.map((value) => value.toFixed(2)).join(', ')} MiB`;
}
