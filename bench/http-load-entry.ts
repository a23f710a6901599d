import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'undici';
import { quantile } from './bench';
import { type LoadTask, loadTaskSchema } from './http-load';

interface Tally {
  tookMs: number[];
  firstTookMs: number[];
  errors: number;
  bodyBytes: number;
}

/** The first poll brings all; the ones after it are measured. */
async function view(task: LoadTask, pool: Pool, tally: Tally): Promise<void> {
  const endsAt = Date.now() + task.forMs;
  let cursor: string | null = null;
  await sleep(Math.random() * task.everyMs);
  while (Date.now() < endsAt) {
    const startedAt = performance.now();
    const since: string = cursor === null ? '' : `?since=${cursor}`;
    const answer = await poll(task, pool, since).catch(() => null);
    const tookMs = performance.now() - startedAt;
    if (answer === null) tally.errors += 1;
    else (cursor === null ? tally.firstTookMs : tally.tookMs).push(tookMs);
    if (answer !== null && cursor !== null) tally.bodyBytes += answer.length;
    if (answer !== null) cursor = /"cursor":"([^"]+)"/.exec(answer)?.[1] ?? cursor;
    await sleep(Math.max(0, task.everyMs - tookMs));
  }
}

async function poll(task: LoadTask, pool: Pool, since: string): Promise<string> {
  const { statusCode, body } = await pool.request({
    path: `/api/v1/watchlists/${task.watchlistId}/statuses${since}`,
    method: 'GET',
    headers: { authorization: `Bearer ${task.token}` },
  });
  const text = await body.text();
  if (statusCode !== 200) throw new Error(`status ${statusCode}`);
  return text;
}

async function load(task: LoadTask) {
  const tally: Tally = { tookMs: [], firstTookMs: [], errors: 0, bodyBytes: 0 };
  const pool = new Pool(task.origin, { connections: task.viewers, pipelining: 1 });
  await Promise.all(Array.from({ length: task.viewers }, () => view(task, pool, tally)));
  await pool.close();
  const { tookMs, firstTookMs, errors } = tally;
  return {
    polls: tookMs.length,
    errors,
    p50Ms: quantile(tookMs, 0.5),
    p99Ms: quantile(tookMs, 0.99),
    maxMs: quantile(tookMs, 1),
    firstMaxMs: quantile(firstTookMs, 1),
    bodyBytes: tally.bodyBytes / Math.max(1, tookMs.length),
  };
}

process.once('message', async (message) => {
  process.send?.(await load(loadTaskSchema.parse(message)));
});
