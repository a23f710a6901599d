import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium } from '@playwright/test';
import { z } from 'zod';
import { everyPage } from '../../e2e/every-page.ts';
import { CHROMIUM_FLAGS, findChromium } from '../../scripts/testing/find-chromium.ts';
import { atLeast, type Figure } from '../bench';
import type { Stage } from './stage';

/** Fetched when it is measured: with all that it brings it is larger than everything else that is installed. */
const PACKAGE = 'lighthouse@12.8.2';
const CONFIG = fileURLToPath(new URL('./lighthouse.json', import.meta.url));
/** In turn: axe, of whose rules Lighthouse takes its own, has seen each page in all four. */
const LOOKS = [
  { locale: 'en', theme: 'light' },
  { locale: 'zh-CN', theme: 'dark' },
] as const;
const run = promisify(execFile);

const failedNodeSchema = z.object({ node: z.object({ snippet: z.string() }) });
const reportSchema = z.object({
  finalDisplayedUrl: z.string(),
  categories: z.object({ accessibility: z.object({ score: z.number() }) }),
  audits: z.record(
    z.string(),
    z.object({
      title: z.string(),
      score: z.number().nullable(),
      details: z.looseObject({ items: z.array(z.unknown()).optional() }).optional(),
    }),
  ),
});

/** Lighthouse's accessibility score of every page, out of 100. */
export async function measureLighthouse(stage: Stage): Promise<Figure[]> {
  const program = await findLighthouse();
  const { api } = stage.rollcall;
  const lists = { watchlistId: stage.lists[2_000], connectionId: stage.connectionId };
  const { signedIn, signedOut } = await everyPage(api, lists);
  const session = await sessionCookie(stage);
  const visits = [
    ...signedOut.map((path) => ({ path, cookies: [] })),
    ...signedIn.map((path) => ({ path, cookies: [session] })),
  ];
  const scores: number[] = [];
  for (const [index, { path, cookies }] of visits.entries()) {
    const { locale, theme } = LOOKS[index % LOOKS.length] ?? LOOKS[0];
    const look = [`rollcall-locale=${locale}`, `rollcall-theme=${theme}`];
    const cookie = [...look, ...cookies].join('; ');
    scores.push(await scoreOf(stage, { program, path, cookie }));
  }
  const what = `Lighthouse accessibility, worst of ${scores.length} pages`;
  return [atLeast({ what, value: Math.min(...scores) }, 100)];
}

async function findLighthouse(): Promise<string> {
  const args = ['exec', '--yes', `--package=${PACKAGE}`, '--', 'which', 'lighthouse'];
  const { stdout } = await run('npm', args);
  return stdout.trim();
}

async function sessionCookie({ openContext }: Stage): Promise<string> {
  const context = await openContext({});
  const cookies = await context.cookies();
  await context.close();
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
}

interface Visit {
  program: string;
  path: string;
  cookie: string;
}

async function scoreOf({ rollcall }: Stage, { program, path, cookie }: Visit): Promise<number> {
  const { executablePath, env } = findChromium(chromium.executablePath());
  const wanted = new URL(path, rollcall.url);
  const args = [
    ...[wanted.href, `--config-path=${CONFIG}`, '--quiet', '--output=json'],
    ...['--disable-full-page-screenshot', '--ignore-status-code'],
    ...[`--chrome-flags=--headless ${CHROMIUM_FLAGS.join(' ')}`],
    `--extra-headers=${JSON.stringify({ cookie })}`,
  ];
  const { stdout } = await run(program, args, {
    env: { ...process.env, ...env, CHROME_PATH: executablePath },
    maxBuffer: 64 * 2 ** 20,
  });
  const { categories, audits, finalDisplayedUrl } = reportSchema.parse(JSON.parse(stdout));
  const shown = new URL(finalDisplayedUrl);
  if (shown.pathname !== wanted.pathname) throw new Error(`${path}: ${shown.pathname} was shown`);
  const score = Math.round(categories.accessibility.score * 100);
  const failed = Object.values(audits).filter((audit) => audit.score === 0);
  for (const { title, details } of failed) {
    console.log(`    ${path}: ${title}`);
    for (const item of details?.items ?? []) {
      const parsed = failedNodeSchema.safeParse(item);
      if (parsed.success) console.log(`      ${parsed.data.node.snippet}`);
    }
  }
  return score;
}
