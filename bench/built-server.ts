import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { findFreePort } from '../scripts/free-port';
import { startCommand } from './start-command';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const START_TIMEOUT_MS = 180_000;
const TICKS_PER_SECOND = 100;
const PAGE_BYTES = 4096;
const createdSchema = z.looseObject({ id: z.string() });

/** The product as `npm start` runs it, with its embedded database, on a data directory of its own. */
export class BuiltServer {
  readonly origin: string;
  readonly token: string;
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, origin: string, token: string) {
    this.#child = child;
    this.origin = origin;
    this.token = token;
  }

  static async with<T>(
    env: Record<string, string>,
    work: (server: BuiltServer) => Promise<T>,
  ): Promise<T> {
    const dataDir = mkdtempSync(join(tmpdir(), 'rollcall-bench-'));
    const port = await findFreePort();
    const token = `rc_${randomBytes(24).toString('base64url')}`;
    const start = startCommand();
    const child = spawn(process.execPath, [...start.nodeArgs, start.script], {
      cwd: ROOT,
      env: { ...process.env, ...start.env, ...environmentOf({ dataDir, port, token }), ...env },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    const server = new BuiltServer(child, `http://127.0.0.1:${port}`, token);
    try {
      await server.#waitUntilHealthy();
      return await work(server);
    } finally {
      await server.#stop();
      rmSync(dataDir, { recursive: true, force: true });
    }
  }

  /** Posts JSON and returns the id of what was made. Throws with the problem otherwise. */
  async create(path: string, body: object): Promise<string> {
    const response = await fetch(`${this.origin}/api/v1/${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${this.token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const answer: unknown = await response.json();
    if (!response.ok) throw new Error(`${path}: ${response.status} ${JSON.stringify(answer)}`);
    return createdSchema.parse(answer).id;
  }

  async get(path: string): Promise<unknown> {
    const headers = { authorization: `Bearer ${this.token}` };
    const response = await fetch(`${this.origin}/api/v1/${path}`, { headers });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response.json();
  }

  /** User and system time of the server's process; PostgreSQL is another. */
  cpuMs(): number {
    const stat = readFileSync(`/proc/${this.#child.pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS_PER_SECOND;
  }

  rssMiB(): number {
    const pages = readFileSync(`/proc/${this.#child.pid}/statm`, 'utf8').split(' ')[1];
    return (Number(pages) * PAGE_BYTES) / 2 ** 20;
  }

  async #waitUntilHealthy(): Promise<void> {
    const endsAt = Date.now() + START_TIMEOUT_MS;
    while (Date.now() < endsAt) {
      if (this.#child.exitCode !== null) throw new Error('the server has ended; see its message');
      const response = await fetch(`${this.origin}/api/health`).catch(() => null);
      if (response?.ok) return;
      await sleep(100);
    }
    throw new Error('the server did not become healthy');
  }

  #stop(): Promise<void> {
    if (this.#child.exitCode !== null) return Promise.resolve();
    const gone = new Promise<void>((resolve) => this.#child.once('exit', () => resolve()));
    this.#child.kill('SIGTERM');
    return gone;
  }
}

function environmentOf(own: { dataDir: string; port: number; token: string }) {
  return {
    HOST: '127.0.0.1',
    PORT: String(own.port),
    ROLLCALL_DATA_DIR: own.dataDir,
    ROLLCALL_UPSTREAM_ALLOW: '127.0.0.1',
    ROLLCALL_OWNER_EMAIL: 'bench@example.com',
    ROLLCALL_OWNER_PASSWORD: randomBytes(18).toString('base64url'),
    ROLLCALL_OWNER_TOKEN: own.token,
    LOG_LEVEL: 'warn',
  };
}
