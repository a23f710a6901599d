import type { Page } from '@playwright/test';
import { atLeast, atMost, comparison, type Figure, quantile } from '../bench';
import { openNaiveGrid } from './naive-page';
import { type Reading, readProbe, type Stage, waitForGrid, waitForPolls } from './stage';

/** Eight times as often as the product asks, for as many flips in less time; the pause stays a random one. */
const POLL_EVERY_MS = 250;
const WARM_UP_POLLS = 8;
const POLLS = 100;
const MAX_PAINTED_MS = { 10000: 20, 100000: 25 } as const;
const MIN_FRAMES_PER_SECOND = 58;

export async function measurePaint(stage: Stage): Promise<Figure[]> {
  const idle = await measureIdle(stage);
  const ours = [
    ...figuresOf(10_000, await measureBoard(stage, 10_000)),
    ...figuresOf(100_000, await measureBoard(stage, 100_000)),
  ];
  const naive = await measureNaive(stage, 10_000);
  return [
    ...ours,
    comparison('naive React grid of 10,000: p95 to painted', `${p95(naive)} ms`),
    comparison('naive React grid of 10,000: frames per second', perSecond(naive)),
    comparison('an empty page on this machine: frames per second', perSecond(idle)),
  ];
}

function figuresOf(size: 10_000 | 100_000, reading: Reading): Figure[] {
  const title = `1 % of ${size.toLocaleString('en')} flip`;
  const painted = { value: quantile(reading.paintedMs, 0.95), unit: 'ms', digits: 1 };
  const frames = { value: reading.framesPerSecond ?? 0, digits: 1 };
  return [
    atMost({ what: `${title}: p95 to painted`, ...painted }, MAX_PAINTED_MS[size]),
    atLeast(
      { what: `${title}: frames per second while flipping`, ...frames },
      MIN_FRAMES_PER_SECOND,
    ),
    comparison(
      `${title}: median, longest of ${reading.paintedMs.length}`,
      `${quantile(reading.paintedMs, 0.5).toFixed(1)}, ${Math.max(...reading.paintedMs).toFixed(1)} ms`,
    ),
  ];
}

async function measureBoard({ openContext, rollcall, lists }: Stage, size: number) {
  const context = await openContext({ size, expected: size, pollEveryMs: POLL_EVERY_MS });
  const page = await context.newPage();
  await page.goto(`${rollcall.url}/watchlists/${lists[10_000]}`);
  await waitForGrid(page);
  await page.waitForLoadState('networkidle');
  const reading = await flip(page);
  await context.close();
  return reading;
}

async function measureNaive({ openContext }: Stage, size: number) {
  const context = await openContext({ size, pollEveryMs: POLL_EVERY_MS });
  const page = await context.newPage();
  await openNaiveGrid(page);
  const reading = await flip(page);
  await context.close();
  return reading;
}

async function flip(page: Page): Promise<Reading> {
  await waitForPolls(page, WARM_UP_POLLS);
  await page.evaluate('bench.reset()');
  await waitForPolls(page, POLLS);
  return readProbe(page);
}

async function measureIdle({ openContext }: Stage): Promise<Reading> {
  const context = await openContext({});
  const page = await context.newPage();
  await page.goto('data:text/html,<!doctype html>');
  await page.waitForTimeout(5000);
  const reading = await readProbe(page);
  await context.close();
  return reading;
}

function p95({ paintedMs }: Reading): string {
  return quantile(paintedMs, 0.95).toFixed(1);
}

function perSecond({ framesPerSecond }: Reading): string {
  return (framesPerSecond ?? 0).toFixed(1);
}
