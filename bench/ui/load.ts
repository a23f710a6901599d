import { gzipSync } from 'node:zlib';
import type { Page, Response } from '@playwright/test';
import { atMost, comparison, type Figure, quantile } from '../bench';
import { readProbe, SIZES, type Stage, signInByForm, sumShifts, waitForGrid } from './stage';

const RUNS = 3;
const MAX_SECONDS = { 2000: 1.5, 10000: 2.5 } as const;
const MAX_SCRIPT_KB = 250;

interface Load {
  seconds: number;
  shift: number;
  scriptKb: number;
  scriptKbIdle: number;
}

export async function measureLoad(stage: Stage): Promise<Figure[]> {
  const figures: Figure[] = [];
  const loads: Load[] = [];
  for (const size of SIZES) {
    const runs: Load[] = [];
    for (let run = 0; run < RUNS; run++) runs.push(await load(stage, size));
    loads.push(...runs);
    figures.push(...secondsOf(size, runs));
  }
  const most = (key: keyof Load) => Math.max(...loads.map((each) => each[key]));
  const script = { value: most('scriptKb'), unit: 'kB', digits: 1 };
  return [
    ...figures,
    atMost({ what: "JavaScript on the board's first load, gzip", ...script }, MAX_SCRIPT_KB),
    comparison(
      'with what is fetched ahead for other pages, once idle',
      `${most('scriptKbIdle').toFixed(1)} kB`,
    ),
    atMost({ what: 'layout shift of the load, worst', value: most('shift'), digits: 4 }, 0),
  ];
}

function secondsOf(size: (typeof SIZES)[number], runs: readonly Load[]): Figure[] {
  const seconds = runs.map((run) => run.seconds);
  const what = `sign-in to complete grid, ${size.toLocaleString('en')} ids`;
  return [
    atMost({ what, value: quantile(seconds, 0.5), unit: 's' }, MAX_SECONDS[size]),
    comparison(`${what}: longest of ${RUNS}`, `${Math.max(...seconds).toFixed(2)} s`),
  ];
}

/** From the press of the button, with an empty cache, to the frame that holds every client. */
async function load(stage: Stage, size: (typeof SIZES)[number]): Promise<Load> {
  const context = await stage.openContext({ expected: size }, false);
  const page = await context.newPage();
  const list = `/watchlists/${stage.lists[size]}`;
  const scripts = collectScripts(page, list);
  const pressedAt = await signInByForm(page, stage.rollcall, list);
  const completedAt = await waitForGrid(page);
  const scriptKb = await scripts.sum();
  await page.waitForLoadState('networkidle', { timeout: 5000 }).catch(() => {});
  const scriptKbIdle = await scripts.sum();
  const shift = sumShifts(await readProbe(page));
  await context.close();
  return { seconds: (completedAt - pressedAt) / 1000, shift, scriptKb, scriptKbIdle };
}

/** Each script that the board's document or its page asks for, also those that sign-in has put into the cache. */
function collectScripts(page: Page, list: string) {
  const bytes = new Map<string, number>();
  const onBoard = new Set<string>();
  const pending = new Set<Promise<void>>();
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return;
    if (new URL(page.url()).pathname === list) onBoard.add(response.url());
    const reading = transferredBytes(response).then((size) => {
      bytes.set(response.url(), Math.max(size, bytes.get(response.url()) ?? 0));
    });
    pending.add(reading);
  });
  const sum = async () => {
    await Promise.allSettled(pending);
    return [...onBoard].reduce((total, url) => total + (bytes.get(url) ?? 0), 0) / 1000;
  };
  return { sum };
}

async function transferredBytes(response: Response): Promise<number> {
  return gzipSync(await response.body()).byteLength;
}
