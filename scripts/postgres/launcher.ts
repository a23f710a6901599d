import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { accessSync, chownSync, constants, existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { PostgresBinaries } from './binaries';

const NOBODY = 65534;

/** How PostgreSQL's programs are run, because they refuse to run as root. */
export interface Launcher {
  name: string;
  prefix: readonly string[];
  uid: number | null;
  gid: number | null;
}

export interface LaunchCommand {
  command: string;
  args: string[];
  options: { uid?: number; gid?: number; env: NodeJS.ProcessEnv };
}

/** Throws an Error that says what to do when root can run PostgreSQL in no way. */
export function chooseLauncher(binaries: PostgresBinaries, clusterDir: string): Launcher {
  const plain: Launcher = { name: 'plain', prefix: [], uid: null, gid: null };
  if (process.getuid?.() !== 0) return plain;
  const failures: string[] = [];
  for (const launcher of rootLaunchers(binaries, clusterDir)) {
    const tried = tryLauncher(launcher, binaries);
    if (tried.status === 0) return launcher;
    failures.push(`${launcher.name}: ${tried.error?.message ?? tried.stderr.trim()}`);
  }
  throw new Error(
    'PostgreSQL does not run as root, and no other account could be used here ' +
      `(${failures.join('; ')}). Start Rollcall as an ordinary user or set DATABASE_URL.`,
  );
}

/** An existing cluster belongs to whoever made it; a new one prefers the namespace, which needs no account. */
function rootLaunchers(binaries: PostgresBinaries, clusterDir: string): Launcher[] {
  const owner = existsSync(clusterDir) ? statSync(clusterDir) : null;
  if (owner && owner.uid !== 0) return [asAccount(owner.uid, owner.gid)];
  const launchers = [inUserNamespace()];
  const program = statSync(binaries.postgres);
  if (program.uid !== 0) launchers.push(asAccount(program.uid, program.gid));
  launchers.push(asAccount(NOBODY, NOBODY));
  return launchers;
}

function inUserNamespace(): Launcher {
  const prefix = ['unshare', '--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`];
  return { name: 'user namespace', prefix, uid: null, gid: null };
}

function asAccount(uid: number, gid: number): Launcher {
  return { name: `account ${uid}`, prefix: [], uid, gid };
}

function tryLauncher(launcher: Launcher, binaries: PostgresBinaries): SpawnSyncReturns<string> {
  const { command, args, options } = launchCommand(launcher, binaries.postgres, ['--version']);
  return spawnSync(command, args, { ...options, encoding: 'utf8', cwd: '/' });
}

/** The command line that runs a PostgreSQL program so that it ends with its parent, where the system can do that. */
export function launchCommand(
  launcher: Launcher,
  binary: string,
  args: readonly string[],
): LaunchCommand {
  const dieWithParent = isOnPath('setpriv') ? ['setpriv', '--pdeathsig', 'INT'] : [];
  const [command = binary, ...rest] = [...dieWithParent, ...launcher.prefix, binary, ...args];
  const { uid, gid } = launcher;
  const account = uid === null || gid === null ? {} : { uid, gid };
  return { command, args: rest, options: { ...account, env: cleanEnvironment() } };
}

/** Gives a file or folder to the account that PostgreSQL runs under. */
export function giveTo(launcher: Launcher, path: string): void {
  if (launcher.uid !== null && launcher.gid !== null) chownSync(path, launcher.uid, launcher.gid);
}

/** PG* variables of the caller would change what initdb and postgres do. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR, SystemRoot } = process.env;
  const kept = Object.entries({ PATH, HOME, TMPDIR, SystemRoot }).filter(([, value]) => value);
  return { NODE_ENV: 'production', ...Object.fromEntries(kept), LC_ALL: 'C' };
}

function isOnPath(program: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
