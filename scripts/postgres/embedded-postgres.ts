import type { ChildProcess } from 'node:child_process';
import { chmodSync, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { findFreePort } from '../free-port';
import { findPostgresBinaries } from './binaries';
import { clusterPaths, DATABASE_USER, ensureCluster } from './cluster';
import { chooseLauncher } from './launcher';
import { clearLeftovers } from './leftovers';
import { type PostmasterOptions, startPostmaster } from './postmaster';

const RESTART_DELAY_MS = 200;
const MAX_RESTART_DELAY_MS = 5_000;
const STOP_TIMEOUT_MS = 6_000;

export interface EmbeddedPostgresOptions {
  dataDir: string;
  /** The database that `url` names; made when it is missing. */
  database?: string;
  settings?: Readonly<Record<string, string>>;
  log?: (line: string) => void;
}

export interface EmbeddedPostgres {
  url: string;
  port: number;
  /** The pid of the postmaster that runs now; it changes when a dead one was replaced. */
  postmasterPid(): number | null;
  urlOf(database: string): string;
  stop(): Promise<void>;
}

/**
 * Starts PostgreSQL on a data directory of its own, restarts it on the same port when it dies, and
 * lets it end with this process. One data directory belongs to one process at a time.
 */
export async function startEmbeddedPostgres(
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  const log = options.log ?? (() => {});
  const postmaster = await preparePostmaster(options);
  const supervised = await supervise(postmaster, log);
  const urlOf = (database: string) =>
    `postgresql://${DATABASE_USER}:${postmaster.password}@127.0.0.1:${postmaster.port}/${database}`;
  const database = options.database ?? DATABASE_USER;
  await ensureDatabase(urlOf('postgres'), database);
  return { ...supervised, url: urlOf(database), urlOf, port: postmaster.port };
}

async function preparePostmaster(options: EmbeddedPostgresOptions): Promise<PostmasterOptions> {
  const dataDir = resolve(options.dataDir);
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const binaries = findPostgresBinaries();
  const { cluster } = clusterPaths(dataDir);
  const launcher = chooseLauncher(binaries, cluster);
  if (launcher.uid !== null) chmodSync(dataDir, 0o711);
  const tools = { dataDir, binaries, launcher };
  const password = await ensureCluster(tools);
  await clearLeftovers(cluster);
  const port = await findFreePort();
  return { ...tools, password, port, settings: options.settings ?? {} };
}

async function ensureDatabase(adminUrl: string, database: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [database]);
    if (found.rowCount === 0)
      await client.query(`CREATE DATABASE ${pg.escapeIdentifier(database)}`);
  } finally {
    await client.end();
  }
}

async function supervise(options: PostmasterOptions, log: (line: string) => void) {
  let isStopping = false;
  let child = await startPostmaster(options);
  let restarting: Promise<void> = Promise.resolve();

  const watch = () => {
    child.once('exit', (code, signal) => {
      if (isStopping) return;
      log(`PostgreSQL ended (${signal ?? code}); it is started again on port ${options.port}`);
      restarting = restart();
    });
  };
  const restart = async () => {
    for (let delayMs = RESTART_DELAY_MS; !isStopping; delayMs = nextDelay(delayMs)) {
      await sleep(delayMs);
      if (isStopping) return;
      try {
        await clearLeftovers(clusterPaths(options.dataDir).cluster);
        child = await startPostmaster(options);
        if (!isStopping) watch();
        log('PostgreSQL answers again');
        return;
      } catch (error) {
        log(error instanceof Error ? error.message : String(error));
      }
    }
  };
  watch();

  return {
    postmasterPid: () => child.pid ?? null,
    stop: async () => {
      isStopping = true;
      await restarting;
      await stopChild(child);
    },
  };
}

function nextDelay(delayMs: number): number {
  return Math.min(delayMs * 2, MAX_RESTART_DELAY_MS);
}

/** SIGINT is PostgreSQL's fast shutdown; SIGQUIT skips its checkpoint and is replayed at the next start. */
async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGINT');
  const timer = setTimeout(() => child.kill('SIGQUIT'), STOP_TIMEOUT_MS);
  await gone;
  clearTimeout(timer);
}
