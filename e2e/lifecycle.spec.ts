import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { findFreePort } from '../scripts/free-port.ts';
import { isRunning, readCommandLine, waitUntilGone } from '../scripts/processes.ts';
import { type ServerProcess, startServerProcess } from '../scripts/testing/server-process.ts';

const MAX_SECOND_START_MS = 5_000;
let dataDir: string;
let server: ServerProcess | null = null;

async function start(port?: number): Promise<ServerProcess> {
  server = await startServerProcess({ dataDir, ...(port && { port }) });
  return server;
}

/** Every process whose command line names the data directory: PostgreSQL and its helpers. */
function databaseProcesses(): number[] {
  const pids = readdirSync('/proc').map(Number).filter(Number.isInteger);
  return pids.filter((pid) => readCommandLine(pid).includes(dataDir) && isRunning(pid));
}

/** How long its main thread stood in the queue because other programs had the processors. */
function waitedForProcessorMs(pid: number): number {
  const [, waitedNs = '0'] = readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ');
  return Number(waitedNs) / 1e6;
}

async function expectNothingLeft(): Promise<void> {
  await expect.poll(databaseProcesses, { timeout: 5_000 }).toEqual([]);
}

test.beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'rollcall-lifecycle-'));
});

test.afterEach(async () => {
  await server?.stop('SIGKILL');
  server = null;
  await expectNothingLeft();
  rmSync(dataDir, { recursive: true, force: true });
});

test('a second start answers in under 5 s, and SIGTERM leaves no process behind', async () => {
  const first = await start();
  expect(databaseProcesses().length).toBeGreaterThan(0);
  expect(await first.stop('SIGTERM')).toBe(0);
  await expectNothingLeft();
  const startedAt = performance.now();
  const second = await start();
  expect((await fetch(`${second.url}/api/health`)).status).toBe(200);
  const tookMs = performance.now() - startedAt - waitedForProcessorMs(second.pid);
  expect(tookMs).toBeLessThan(MAX_SECOND_START_MS);
  expect(await second.stop('SIGINT')).toBe(0);
});

test('kill -9 takes the database down, and the next start goes on where it was', async () => {
  const first = await start();
  const port = Number(new URL(first.url).port);
  await first.stop('SIGKILL');
  await expectNothingLeft();
  const second = await start(port);
  expect((await fetch(`${second.url}/api/health`)).status).toBe(200);
});

test('the server recovers when PostgreSQL alone is killed', async () => {
  const { url } = await start();
  const lockFile = join(dataDir, 'postgres', 'postmaster.pid');
  const postmaster = Number.parseInt(readFileSync(lockFile, 'utf8'), 10);
  process.kill(postmaster, 'SIGKILL');
  expect(await waitUntilGone(postmaster, 5_000)).toBe(true);
  const status = async () => (await fetch(`${url}/api/health`)).status;
  await expect.poll(status, { timeout: 20_000 }).toBe(200);
});

test('a second server on the same data directory is refused by name', async () => {
  const first = await start();
  const refused = startServerProcess({ dataDir });
  await expect(refused).rejects.toThrow(`process ${first.pid} at ${first.url}`);
  expect((await fetch(`${first.url}/api/health`)).status).toBe(200);
});

test('a port in use is said, not shown as a stack', async () => {
  const port = await findFreePort();
  const stranger = createServer().listen(port, '127.0.0.1');
  await new Promise((resolve) => stranger.once('listening', resolve));
  await expect(startServerProcess({ dataDir, port })).rejects.toThrow(
    `Port ${port} on 127.0.0.1 is in use. Stop what uses it, or set PORT.`,
  );
  stranger.close();
});
