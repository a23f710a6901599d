import { readFileSync } from 'node:fs';

export interface ProcessFacts {
  pid: number;
  parentPid: number;
  startTicks: number;
  state: string;
}

/** What /proc says of a process, or null when it is gone or the system has no /proc. */
export function readProcess(pid: number): ProcessFacts | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return {
      pid,
      state: fields[0] ?? '?',
      parentPid: Number(fields[1]),
      startTicks: Number(fields[19]),
    };
  } catch {
    return null;
  }
}

/** The command line of a process with its arguments joined by spaces; empty when unknown. */
export function readCommandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return '';
  }
}

/** True while the process runs; a zombie that nobody has reaped counts as gone. */
export function isRunning(pid: number): boolean {
  const facts = readProcess(pid);
  if (facts) return facts.state !== 'Z' && facts.state !== 'X';
  if (process.platform === 'linux') return false;
  return acceptsSignals(pid);
}

function acceptsSignals(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Sends a signal; false when the process is already gone. */
export function signalProcess(pid: number, signal: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, signal);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ESRCH') return false;
    throw error;
  }
}

/** Waits until the process is gone; false when it is still there after `timeoutMs`. */
export async function waitUntilGone(pid: number, timeoutMs: number): Promise<boolean> {
  const deadline = performance.now() + timeoutMs;
  while (isRunning(pid)) {
    if (performance.now() > deadline) return false;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return true;
}
