import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { isRunning, readProcess, signalProcess, waitUntilGone } from '../processes';

const TERM_WAIT_MS = 10_000;
const KILL_WAIT_MS = 3_000;

const claimSchema = z.object({
  pid: z.number(),
  parentPid: z.number(),
  startTicks: z.number().nullable(),
  address: z.string(),
});
type Claim = z.infer<typeof claimSchema>;

export interface InstanceClaim {
  release(): void;
}

/**
 * Makes this process the only server of its data directory. One whose parent has died is an orphan
 * of a killed start and is ended; one that is alive throws an Error with its pid and address.
 */
export async function claimInstance(
  dataDir: string,
  name: string,
  options: { address: string; log: (line: string) => void },
): Promise<InstanceClaim> {
  const file = join(dataDir, name);
  const mine: Claim = { ...describeSelf(), address: options.address };
  for (let attempt = 0; attempt < 5; attempt++) {
    if (tryClaim(file, mine)) return { release: () => releaseClaim(file) };
    await clearPrevious(file, options.log);
  }
  throw new Error(`Another server is starting on ${dataDir} at this moment.`);
}

function describeSelf(): Omit<Claim, 'address'> {
  const startTicks = readProcess(process.pid)?.startTicks ?? null;
  return { pid: process.pid, parentPid: process.ppid, startTicks };
}

/** A link appears whole or not at all, and fails when the name is taken. */
function tryClaim(file: string, claim: Claim): boolean {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(claim)}\n`, { mode: 0o600 });
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

async function clearPrevious(file: string, log: (line: string) => void): Promise<void> {
  const previous = readClaim(file);
  if (previous && isSameProcess(previous)) {
    if (!isOrphan(previous)) {
      throw new Error(
        `Rollcall already runs on this data directory: process ${previous.pid} at ${previous.address}. ` +
          'Stop it first, or set ROLLCALL_DATA_DIR to another folder.',
      );
    }
    log(`taking over from process ${previous.pid}, whose parent has ended`);
    await endProcess(previous.pid);
  }
  rmSync(file, { force: true });
}

function readClaim(file: string): Claim | null {
  try {
    const parsed = claimSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** A pid is used again after a while; its start time is not. */
function isSameProcess(claim: Claim): boolean {
  if (!isRunning(claim.pid)) return false;
  const startTicks = readProcess(claim.pid)?.startTicks ?? null;
  return startTicks === claim.startTicks;
}

function isOrphan(claim: Claim): boolean {
  const facts = readProcess(claim.pid);
  return facts !== null && facts.parentPid !== claim.parentPid;
}

async function endProcess(pid: number): Promise<void> {
  signalProcess(pid, 'SIGTERM');
  if (await waitUntilGone(pid, TERM_WAIT_MS)) return;
  signalProcess(pid, 'SIGKILL');
  if (await waitUntilGone(pid, KILL_WAIT_MS)) return;
  throw new Error(`Process ${pid} of an earlier start does not end; stop it by hand.`);
}

function releaseClaim(file: string): void {
  if (readClaim(file)?.pid === process.pid) rmSync(file, { force: true });
}
