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
  pid: number;
  dataDir: string;
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
  const server = await startServerProcess({
    dataDir,
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
  return {
    url: server.url,
    owner,
    api: createApi(server.url, owner.token),
    simulator,
    pid: server.pid,
    dataDir,
    output: server.output,
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
