import { setTimeout as sleep } from 'node:timers/promises';
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { z } from 'zod';
import { statusSummarySchema } from '@/lib/contracts/client-status';
import { idOf } from '../../e2e/api.ts';
import { type Rollcall, startRollcall } from '../../e2e/rollcall.ts';
import { CHROMIUM_FLAGS, findChromium } from '../../scripts/testing/find-chromium.ts';
import { readOwn } from './naive-page';

const KNOWN_TIMEOUT_MS = 120_000;
const VIEWPORT = { width: 1920, height: 1080 };
const INTERVAL_SECONDS = 3600;

export const SIZES = [2_000, 10_000] as const;
type Size = (typeof SIZES)[number];

const listSchema = z.looseObject({ total: z.number(), summary: statusSummarySchema });
const readingSchema = z.object({
  polls: z.number(),
  paintedMs: z.array(z.number()),
  actedMs: z.array(z.number()),
  interactionsMs: z.array(z.number()),
  shifts: z.array(z.object({ value: z.number(), nodes: z.array(z.string()) })),
  drawnCells: z.number(),
  framesPerSecond: z.number().nullable(),
});
export type Reading = z.infer<typeof readingSchema>;

/** What the probe is told: \`size\` rows are answered in place of the server's, a grid of \`expected\` is waited for. */
export interface ProbeSettings {
  size?: number;
  pollEveryMs?: number;
  expected?: number;
}

/** The built product with its simulator, two lists whose clients are all known, and one browser for all measures. */
export interface Stage {
  rollcall: Rollcall;
  browser: Browser;
  lists: Record<Size, string>;
  connectionId: string;
  /** A context with the probe in each document; signed in unless told otherwise. */
  openContext(settings: ProbeSettings, isSignedIn?: boolean): Promise<BrowserContext>;
}

export async function withStage<T>(work: (stage: Stage) => Promise<T>): Promise<T> {
  const rollcall = await startRollcall();
  const found = findChromium(chromium.executablePath());
  const env = Object.fromEntries(
    Object.entries({ ...process.env, ...found.env }).filter(([, value]) => value !== undefined),
  );
  const { executablePath } = found;
  const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS, env });
  try {
    const connectionId = await createConnection(rollcall);
    const lists = await createLists(rollcall, connectionId);
    const state = await signInOnce(browser, rollcall);
    return await work({
      rollcall,
      browser,
      lists,
      connectionId,
      openContext: (settings, isSignedIn = true) =>
        openContext(browser, settings, isSignedIn ? state : undefined),
    });
  } finally {
    await browser.close();
    await rollcall.stop();
  }
}

type State = Awaited<ReturnType<BrowserContext['storageState']>>;

async function openContext(
  browser: Browser,
  settings: ProbeSettings,
  storageState?: State,
): Promise<BrowserContext> {
  const context = await browser.newContext({
    ...{ viewport: VIEWPORT, locale: 'en-GB', timezoneId: 'UTC', bypassCSP: true },
    ...(storageState && { storageState }),
  });
  await context.addInitScript(`window.benchSettings = ${JSON.stringify(settings)};`);
  await context.addInitScript(readOwn('probe.js'));
  return context;
}

async function createConnection({ api, simulator }: Rollcall): Promise<string> {
  const { accessKeyId, accessKeySecret, instanceId, url } = simulator;
  const credential = await api.post('/credentials', {
    name: 'bench',
    accessKeyId,
    accessKeySecret,
  });
  const where = { credentialId: idOf(credential), regionId: 'cn-hangzhou', instanceId };
  return idOf(await api.post('/connections', { name: 'bench', endpoint: url, ...where }));
}

async function createLists(
  rollcall: Rollcall,
  connectionId: string,
): Promise<Record<Size, string>> {
  const create = (size: Size) => createList(rollcall, { connectionId, size });
  return { 2000: await create(2_000), 10000: await create(10_000) };
}

async function createList(
  { api, simulator }: Rollcall,
  { connectionId, size }: { connectionId: string; size: Size },
): Promise<string> {
  const group = size === 10_000 ? 'bench' : 'small';
  const clientIds = Array.from({ length: size }, (_, index) => `GID_${group}@@@device-${index}`);
  clientIds.forEach((id, index) => {
    simulator.setOnline(id, index % 10 !== 9);
  });
  const list = { name: `${size} clients`, connectionId, mode: 'always', clientIds };
  const id = idOf(await api.post('/watchlists', { ...list, intervalSeconds: INTERVAL_SECONDS }));
  const endsAt = Date.now() + KNOWN_TIMEOUT_MS;
  while (Date.now() < endsAt) {
    const { total, summary } = listSchema.parse(await api.get(`/watchlists/${id}`));
    if (total === size && summary.unknown === 0) return id;
    await sleep(200);
  }
  throw new Error(`not every client of ${size} became known`);
}

/** Types into the form and returns when the button was pressed, in epoch ms. */
export async function signInByForm(
  page: Page,
  { url, owner }: Rollcall,
  next: string,
): Promise<number> {
  await page.goto(`${url}/sign-in?next=${encodeURIComponent(next)}`, { waitUntil: 'networkidle' });
  await page.getByLabel('E-mail address').fill(owner.email);
  await page.getByLabel('Password', { exact: true }).fill(owner.password);
  const pressedAt = Date.now();
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  return pressedAt;
}

async function signInOnce(browser: Browser, rollcall: Rollcall): Promise<State> {
  const context = await browser.newContext({ locale: 'en-GB' });
  const page = await context.newPage();
  await signInByForm(page, rollcall, '/');
  await page.waitForURL(({ pathname }) => pathname === '/');
  const state = await context.storageState();
  await context.close();
  return state;
}

/** The epoch ms at which the expected grid was painted. */
export async function waitForGrid(page: Page): Promise<number> {
  const options = { polling: 50, timeout: 60_000 };
  await page.waitForFunction('window.bench?.completedAt() ?? false', undefined, options);
  return z.number().parse(await page.evaluate('bench.completedAt()'));
}

export async function readProbe(page: Page): Promise<Reading> {
  return readingSchema.parse(await page.evaluate('bench.read()'));
}

/** The sum of all layout shifts, and what moved on the console. */
export function sumShifts({ shifts }: Reading): number {
  for (const { value, nodes } of shifts) console.log(`    shift ${value}: ${nodes.join(' ')}`);
  return shifts.reduce((sum, { value }) => sum + value, 0);
}

export async function waitForPolls(page: Page, count: number): Promise<void> {
  const until = z.number().parse(await page.evaluate('bench.polls()')) + count;
  const options = { polling: 200, timeout: 600_000 };
  await page.waitForFunction(`bench.polls() >= ${until}`, undefined, options);
}
