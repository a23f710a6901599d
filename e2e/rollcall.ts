import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Simulator, startSimulator } from '../lib/simulator/simulator.ts';
import { startServerProcess } from '../scripts/testing/server-process.ts';
import { type Api, createApi } from './api.ts';

export interface Owner {
  email: string;
  password: string;
  token: string;
}

/** One production server with its own database and simulator, as one worker's tests share it. */
export interface Rollcall {
  url: string;
  owner: Owner;
  api: Api;
  simulator: Simulator;
  readonly pid: number;
  dataDir: string;
  /** Kills the server as a power cut would; `start` brings it back on the same data and port. */
  kill(): Promise<void>;
  start(): Promise<void>;
  /** What the server has printed. */
  output(): string;
  stop(): Promise<void>;
}

export interface RollcallOptions {
  /** Without an owner the product shows its first run. */
  isProvisioned?: boolean;
  env?: Readonly<Record<string, string>>;
}

export async function startRollcall({
  isProvisioned = true,
  env = {},
}: RollcallOptions = {}): Promise<Rollcall> {
  const dataDir = mkdtempSync(join(tmpdir(), 'rollcall-e2e-'));
  const simulator = await startSimulator({ port: 0, mqttPort: 0 });
  const owner = createOwner();
  const launch = (port?: number) =>
    startServerProcess({
      dataDir,
      ...(port !== undefined && { port }),
      env: {
        ROLLCALL_UPSTREAM_ALLOW: new URL(simulator.url).host,
        ...(isProvisioned && {
          ROLLCALL_OWNER_EMAIL: owner.email,
          ROLLCALL_OWNER_PASSWORD: owner.password,
          ROLLCALL_OWNER_TOKEN: owner.token,
        }),
        ...env,
      },
    });
  let server = await launch();
  const { url } = server;
  return {
    url,
    owner,
    api: createApi(url, owner.token),
    simulator,
    get pid() {
      return server.pid;
    },
    dataDir,
    kill: async () => {
      await server.stop('SIGKILL');
    },
    start: async () => {
      server = await launch(Number(new URL(url).port));
    },
    output: () => server.output(),
    stop: async () => {
      await server.stop();
      await simulator.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function createOwner(): Owner {
  return {
    email: 'owner@example.com',
    password: randomBytes(12).toString('base64url'),
    token: `rct_${randomBytes(32).toString('base64url')}`,
  };
}
