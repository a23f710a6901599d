import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writePrivateFile } from '../private-file';
import type { PostgresBinaries } from './binaries';
import { giveTo, type Launcher, launchCommand } from './launcher';

export const DATABASE_USER = 'rollcall';

const INITDB_SETTINGS = [
  ...['-U', DATABASE_USER, '-A', 'scram-sha-256', '-E', 'UTF8'],
  ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C', '--no-instructions'],
];

/** Where one data directory keeps its cluster, its password and its log. */
export function clusterPaths(dataDir: string) {
  return {
    cluster: join(dataDir, 'postgres'),
    unfinished: join(dataDir, 'postgres.unfinished'),
    password: join(dataDir, 'postgres-password'),
    log: join(dataDir, 'postgres.log'),
  };
}

export interface ClusterTools {
  dataDir: string;
  binaries: PostgresBinaries;
  launcher: Launcher;
}

/** Makes the cluster unless it is there, and returns its password. A half-made one is thrown away. */
export async function ensureCluster(tools: ClusterTools): Promise<string> {
  const paths = clusterPaths(tools.dataDir);
  if (existsSync(join(paths.cluster, 'PG_VERSION'))) return readPassword(paths.password);
  rmSync(paths.unfinished, { recursive: true, force: true });
  const password = randomBytes(24).toString('base64url');
  mkdirSync(paths.unfinished, { mode: 0o700 });
  giveTo(tools.launcher, paths.unfinished);
  await runInitdb(tools, password);
  writePrivateFile(paths.password, `${password}\n`);
  renameSync(paths.unfinished, paths.cluster);
  return password;
}

function readPassword(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (cause) {
    throw new Error(
      `The database's password file ${file} cannot be read; restore it from a backup.`,
      { cause },
    );
  }
}

async function runInitdb(tools: ClusterTools, password: string): Promise<void> {
  const { unfinished } = clusterPaths(tools.dataDir);
  const passwordFile = `${unfinished}.pw`;
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  giveTo(tools.launcher, passwordFile);
  const initdbArgs = ['-D', unfinished, ...INITDB_SETTINGS, `--pwfile=${passwordFile}`];
  const launch = launchCommand(tools.launcher, tools.binaries.initdb, initdbArgs);
  try {
    await runToEnd(launch.command, launch.args, { ...launch.options, cwd: tools.dataDir });
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function runToEnd(
  command: string,
  args: string[],
  options: { uid?: number; gid?: number; env: NodeJS.ProcessEnv; cwd: string },
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += chunk;
    });
    child.stderr.on('data', (chunk) => {
      output += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`initdb failed with ${code}:\n${output.slice(-2000)}`));
    });
  });
}
