import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isRunning, readCommandLine, signalProcess, waitUntilGone } from '../processes';

const STOP_SIGNALS = [
  { signal: 'SIGINT', waitMs: 10_000 },
  { signal: 'SIGQUIT', waitMs: 5_000 },
  { signal: 'SIGKILL', waitMs: 2_000 },
] as const;

/** Ends a postmaster that a killed server left on this cluster, and clears a lock file that points at nobody. */
export async function clearLeftovers(clusterDir: string): Promise<void> {
  const lockFile = join(clusterDir, 'postmaster.pid');
  const pid = readPostmasterPid(lockFile);
  if (pid === null) return;
  if (isRunning(pid) && ownsCluster(pid, clusterDir)) await stopPostmaster(pid);
  if (!isRunning(pid) || !ownsCluster(pid, clusterDir)) rmSync(lockFile, { force: true });
}

function readPostmasterPid(lockFile: string): number | null {
  if (!existsSync(lockFile)) return null;
  const pid = Number.parseInt(readFileSync(lockFile, 'utf8'), 10);
  return Number.isInteger(pid) && pid > 1 ? pid : null;
}

/** A recycled pid may belong to anything, so the command line must name this cluster. */
function ownsCluster(pid: number, clusterDir: string): boolean {
  if (process.platform !== 'linux') return true;
  return readCommandLine(pid).includes(clusterDir);
}

/** It may be on its way out already, since it follows its parent: the first wait is for that. */
async function stopPostmaster(pid: number): Promise<void> {
  if (await waitUntilGone(pid, 500)) return;
  for (const { signal, waitMs } of STOP_SIGNALS) {
    signalProcess(pid, signal);
    if (await waitUntilGone(pid, waitMs)) return;
  }
  throw new Error(`A previous PostgreSQL (process ${pid}) does not end; stop it by hand.`);
}
