import type { Page } from '@playwright/test';
import { atMost, comparison, type Figure } from '../bench';
import { readProbe, type Stage, sumShifts, waitForGrid } from './stage';

const SIZE = 10_000;
const ROUNDS = 8;
const SETTLE_MS = 400;
const MAX_MS = 100;

interface Interaction {
  name: string;
  act(page: Page): Promise<void>;
  undo(page: Page): Promise<void>;
}

const clickCount = (page: Page, name: RegExp) => page.getByRole('button', { name }).first().click();

const INTERACTIONS: readonly Interaction[] = [
  {
    name: 'filter by a status',
    act: (page) => clickCount(page, /^Offline /),
    undo: (page) => clickCount(page, /^All /),
  },
  {
    name: 'search',
    act: async (page) => {
      await page.getByRole('searchbox').focus();
      await page.keyboard.press('7');
    },
    undo: (page) => page.keyboard.press('Backspace'),
  },
  {
    name: 'sort',
    act: async (page) => {
      await page.getByRole('combobox', { name: 'Sort', exact: true }).focus();
      await page.keyboard.press('ArrowDown');
    },
    undo: (page) => page.keyboard.press('ArrowUp'),
  },
  {
    name: 'select all',
    act: async (page) => {
      await page.getByRole('listbox').focus();
      await page.keyboard.press('Control+a');
    },
    undo: (page) => page.keyboard.press('Escape'),
  },
];

/** While one of a hundred clients flips with each poll, at the product's own pace. */
export async function measureInteractions(stage: Stage): Promise<Figure[]> {
  const context = await stage.openContext({ size: SIZE, expected: SIZE });
  const page = await context.newPage();
  await page.goto(`${stage.rollcall.url}/watchlists/${stage.lists[SIZE]}`);
  await waitForGrid(page);
  await page.waitForLoadState('networkidle');
  const figures: Figure[] = [];
  for (const interaction of INTERACTIONS) figures.push(...(await measure(page, interaction)));
  const shift = sumShifts(await readProbe(page));
  await context.close();
  const what = 'layout shift while polling and filtering';
  return [...figures, atMost({ what, value: shift, digits: 4 }, 0)];
}

async function measure(page: Page, { name, act, undo }: Interaction): Promise<Figure[]> {
  const before = await readProbe(page);
  for (let round = 0; round < ROUNDS; round++) {
    for (const step of [act, undo]) {
      await step(page);
      await page.waitForTimeout(SETTLE_MS);
    }
  }
  const after = await readProbe(page);
  const delaysMs = after.interactionsMs.slice(before.interactionsMs.length);
  const drawnMs = after.actedMs.slice(before.actedMs.length);
  if (drawnMs.length === 0) throw new Error(`${name}: the grid has not been drawn again`);
  const worst = { value: Math.max(16, ...delaysMs), unit: 'ms', digits: 0 };
  return [
    atMost({ what: `${name} at 10,000: interaction to next paint, worst`, ...worst }, MAX_MS),
    comparison(`${name}: the grid drawn again, longest`, `${Math.max(...drawnMs).toFixed(0)} ms`),
  ];
}
