import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const START_TIMEOUT_MS = 30_000;
const STOP_TIMEOUT_MS = 3_000;

const readySchema = z.object({
  ready: z.literal(true),
  openapi: z.string(),
  mqtt: z.string().nullable(),
  instanceId: z.string(),
  accessKeyId: z.string(),
});

export type SimulatorAddress = z.infer<typeof readySchema>;

export interface SimulatorProcess extends SimulatorAddress {
  stop(): Promise<void>;
}

/** Names of the simulator's flags, without dashes, with their values. */
export type SimulatorFlags = Readonly<Record<string, string | number>>;

/**
 * Starts the simulator as a child that ends with this process. The secret goes through the
 * environment, where other accounts cannot read it. Throws an Error with what it printed.
 */
export async function startSimulatorProcess(
  flags: SimulatorFlags,
  options: { accessKeySecret: string; log: (line: string) => void },
): Promise<SimulatorProcess> {
  const child = spawnSimulator(flags, options.accessKeySecret);
  let isStopping = false;
  child.on('exit', (code, signal) => {
    if (!isStopping) options.log(`the simulator ended (${signal ?? code})`);
  });
  const address = await readAddress(child);
  const stop = () => {
    isStopping = true;
    return stopChild(child);
  };
  return { ...address, stop };
}

function spawnSimulator(flags: SimulatorFlags, accessKeySecret: string): ChildProcess {
  const args = Object.entries(flags).map(([name, value]) => `--${name}=${value}`);
  const follow = new URL('../die-with-parent.mjs', import.meta.url).href;
  return spawn(
    process.execPath,
    ['--import', 'tsx', '--import', follow, 'lib/simulator/main.ts', ...args],
    {
      cwd: ROOT,
      detached: true,
      env: { ...process.env, SIMULATOR_ACCESS_KEY_SECRET: accessKeySecret },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    },
  );
}

function readAddress(child: ChildProcess): Promise<SimulatorAddress> {
  return new Promise((resolve, reject) => {
    let output = '';
    const fail = (reason: string) => reject(new Error(`The simulator ${reason}\n${output}`));
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      fail('did not start in time');
    }, START_TIMEOUT_MS);
    child.once('exit', (code, signal) => {
      clearTimeout(timer);
      fail(`ended at its start (${signal ?? code})`);
    });
    child.stderr?.on('data', (chunk) => {
      output = `${output}${chunk}`.slice(-4000);
    });
    if (!child.stdout) return;
    createInterface({ input: child.stdout }).on('line', (line) => {
      const address = parseReadyLine(line);
      if (!address) return;
      clearTimeout(timer);
      resolve(address);
    });
  });
}

function parseReadyLine(line: string): SimulatorAddress | null {
  if (!line.startsWith('{')) return null;
  const parsed = readySchema.safeParse(JSON.parse(line));
  return parsed.success ? parsed.data : null;
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
  await gone;
  clearTimeout(timer);
}
