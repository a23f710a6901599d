import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { HostApi } from './host';
import type { HostReply } from './protocol';

type CommandName = keyof HostApi;
type InputOf<Name extends CommandName> = Parameters<HostApi[Name]>;
type OutputOf<Name extends CommandName> = Awaited<ReturnType<HostApi[Name]>>;

export interface EngineHostOptions {
  databaseUrl: string;
  encryptionKey: string;
  env?: Record<string, string>;
  nodeArgs?: string[];
}

interface Pending {
  resolve: (value: unknown) => void;
  reject: (error: Error) => void;
}

const ENTRY = fileURLToPath(new URL('./host.ts', import.meta.url));
const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A child process that runs the engine. What is pending when it dies is rejected. */
export class EngineHost {
  readonly #child: ChildProcess;
  readonly #pending = new Map<number, Pending>();
  readonly #exited: Promise<void>;
  #lastId = 0;

  private constructor(child: ChildProcess) {
    this.#child = child;
    this.#exited = new Promise((resolve) => {
      child.once('exit', () => {
        for (const { reject } of this.#pending.values()) reject(new Error('the host has died'));
        this.#pending.clear();
        resolve();
      });
    });
    child.on('message', (message: HostReply) => this.#settle(message));
  }

  /** Resolves when the process can take commands; the engine is not started yet. */
  static async start(options: EngineHostOptions): Promise<EngineHost> {
    const child = spawn(process.execPath, argumentsOf(options), {
      cwd: ROOT,
      env: environmentOf(options),
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const host = new EngineHost(child);
    await new Promise((resolve, reject) => host.#pending.set(0, { resolve, reject }));
    return host;
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  call<Name extends CommandName>(name: Name, ...input: InputOf<Name>): Promise<OutputOf<Name>> {
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve: (value) => resolve(asOutput<Name>(value)), reject });
      this.#child.send({ id, name, input: input[0] }, (error) => {
        if (error) this.#settle({ id, error: error.message });
      });
    });
  }

  /** Stops the whole process, event loop and all, until `resume`. */
  pause(): void {
    this.#child.kill('SIGSTOP');
  }

  resume(): void {
    this.#child.kill('SIGCONT');
  }

  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#exited;
  }

  async stop(): Promise<void> {
    const stopped = this.call('stopEngine').catch(() => {});
    const timeout = new Promise((resolve) => setTimeout(resolve, 5_000).unref());
    await Promise.race([stopped, timeout]);
    await this.kill();
  }

  #settle({ id, value, error }: HostReply): void {
    const pending = this.#pending.get(id);
    this.#pending.delete(id);
    if (error === undefined) pending?.resolve(value);
    else pending?.reject(new Error(error));
  }
}

function argumentsOf({ nodeArgs = [] }: EngineHostOptions): string[] {
  return [...nodeArgs, '--expose-gc', '--conditions=react-server', '--import', 'tsx', ENTRY];
}

function environmentOf(options: EngineHostOptions): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: 'production',
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent',
    DATABASE_URL: options.databaseUrl,
    ROLLCALL_ENCRYPTION_KEYS: options.encryptionKey,
    ROLLCALL_UPSTREAM_ALLOW: '127.0.0.1',
    ...options.env,
  };
}

/** Guarantee: the child runs the `HostApi` of this same source tree, over JSON. */
function asOutput<Name extends CommandName>(value: unknown): OutputOf<Name> {
  return value as OutputOf<Name>;
}
