import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { type ClusterTools, clusterPaths, DATABASE_USER } from './cluster';
import { launchCommand } from './launcher';

const START_TIMEOUT_MS = 30_000;
const MAX_LOG_BYTES = 5_000_000;

export interface PostmasterOptions extends ClusterTools {
  port: number;
  password: string;
  settings: Readonly<Record<string, string>>;
}

/** Starts one postmaster and waits until it answers. Throws an Error with the end of its log when it does not. */
export async function startPostmaster(options: PostmasterOptions): Promise<ChildProcess> {
  const child = spawnPostmaster(options);
  let spawnError: Error | null = null;
  child.on('error', (error) => {
    spawnError = error;
  });
  const deadline = performance.now() + START_TIMEOUT_MS;
  while (performance.now() < deadline) {
    if (spawnError) throw spawnError;
    if (child.exitCode !== null || child.signalCode !== null) break;
    if (await answers(options)) return child;
    await sleep(20);
  }
  child.kill('SIGQUIT');
  throw new Error(`The embedded PostgreSQL did not start:\n${readLogEnd(options.dataDir)}`);
}

/** Its own session, so that Ctrl-C in a terminal reaches only the server, which then stops it in order. */
function spawnPostmaster(options: PostmasterOptions): ChildProcess {
  const paths = clusterPaths(options.dataDir);
  const settings = {
    port: String(options.port),
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    shared_buffers: '32MB',
    max_connections: '60',
    logging_collector: 'off',
    log_min_messages: 'warning',
    ...options.settings,
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const args = ['-D', paths.cluster, ...flags];
  const launch = launchCommand(options.launcher, options.binaries.postgres, args);
  if (existsSync(paths.log) && statSync(paths.log).size > MAX_LOG_BYTES) truncateSync(paths.log);
  const log = openSync(paths.log, 'a', 0o600);
  try {
    const stdio: ['ignore', number, number] = ['ignore', log, log];
    return spawn(launch.command, launch.args, {
      ...launch.options,
      cwd: options.dataDir,
      detached: true,
      stdio,
    });
  } finally {
    closeSync(log);
  }
}

async function answers(options: PostmasterOptions): Promise<boolean> {
  const client = new pg.Client({
    host: '127.0.0.1',
    port: options.port,
    user: DATABASE_USER,
    password: options.password,
    database: 'postgres',
    connectionTimeoutMillis: 2000,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

function readLogEnd(dataDir: string): string {
  const { log } = clusterPaths(dataDir);
  return existsSync(log) ? readFileSync(log, 'utf8').slice(-2000) : '(no log)';
}
