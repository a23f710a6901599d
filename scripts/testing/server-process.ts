import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { findFreePort } from '../free-port.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FOLLOW_PARENT = new URL('../die-with-parent.mjs', import.meta.url).href;
const START_TIMEOUT_MS = 180_000;

export interface ServerProcessOptions {
  dataDir: string;
  port?: number;
  env?: Readonly<Record<string, string>>;
  /** The script that is run; by default what `npm start` runs. */
  script?: string;
}

export interface ServerProcess {
  url: string;
  pid: number;
  output(): string;
  /** Ends it and returns its exit code, or null when the signal killed it. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
}

/** Runs the product as a user does, on a free port. Throws an Error with its output when it does not come up. */
export async function startServerProcess(options: ServerProcessOptions): Promise<ServerProcess> {
  const port = options.port ?? (await findFreePort());
  const args = ['--import', FOLLOW_PARENT, options.script ?? 'scripts/start.mjs'];
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: {
      ...withoutSettings(process.env),
      PORT: String(port),
      ROLLCALL_DATA_DIR: options.dataDir,
      ...options.env,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const output = collectOutput(child);
  await waitForLine(child, /answers at/, output);
  return {
    url: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    output,
    stop: (signal = 'SIGTERM') => stop(child, signal),
  };
}

/** The settings of whoever runs the tests, and npm's marks, must not reach the server under test. */
function withoutSettings(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const isSetting = /^(ROLLCALL_|NEXTAUTH_|DATABASE_URL$|HOST$|PORT$|NODE_ENV$|npm_)/;
  const kept = Object.entries(env).filter(([name]) => !isSetting.test(name));
  return { ...Object.fromEntries(kept), NODE_ENV: 'production' };
}

function collectOutput(child: ChildProcess): () => string {
  let text = '';
  const add = (chunk: unknown) => {
    text = `${text}${chunk}`.slice(-100_000);
  };
  child.stdout?.on('data', add);
  child.stderr?.on('data', add);
  return () => text;
}

function waitForLine(child: ChildProcess, line: RegExp, output: () => string): Promise<void> {
  return new Promise((resolve, reject) => {
    const finish = (error?: Error) => {
      clearTimeout(timer);
      child.stdout?.off('data', look);
      child.off('exit', onExit);
      if (error) reject(error);
      else resolve();
    };
    const look = () => {
      if (line.test(output())) finish();
    };
    const onExit = () => finish(new Error(`The server ended at its start:\n${output()}`));
    const onTimeout = () => {
      child.kill('SIGKILL');
      finish(new Error(`The server did not start in time:\n${output()}`));
    };
    const timer = setTimeout(onTimeout, START_TIMEOUT_MS);
    child.stdout?.on('data', look);
    child.on('exit', onExit);
  });
}

async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const exitCode = new Promise<number | null>((resolve) => {
    child.once('exit', (code) => resolve(code));
  });
  child.kill(signal);
  return exitCode;
}
