import 'server-only';
import { randomBytes, randomUUID } from 'node:crypto';
import { type Statuses, statusesSchema } from '@/lib/contracts/client-status';
import { readStatuses } from '@/lib/server/client-status/read-statuses';
import { sealCredential } from '@/lib/server/credentials/seal-credential';
import { db } from '@/lib/server/db';
import { engine } from '@/lib/server/engine/engine';
import { forgetSingleton } from '@/lib/server/process-singleton';
import type { Caller } from '@/lib/server/session/caller';
import { type Simulator, type SimulatorOptions, startSimulator } from '@/lib/simulator/simulator';
import { createTestDatabase } from '@/scripts/testing/test-database';

export interface ListInput {
  clientIds: readonly string[];
  intervalSeconds?: number;
  mode?: 'viewed' | 'always';
  confirm?: 'never' | 'offline' | 'all';
}

/** The engine on a database of its own, against a simulator, with one team and one connection. */
export interface EngineBench {
  simulator: Simulator;
  caller: Caller;
  connectionId: string;
  credentialId: string;
  createList(input: ListInput): Promise<string>;
  poll(watchlistId: string, since?: string): Promise<Statuses>;
  /** Polls until the answer satisfies, or fails after `withinMs`. */
  pollUntil(
    watchlistId: string,
    isEnough: (statuses: Statuses) => boolean,
    withinMs?: number,
  ): Promise<Statuses>;
  /** As after a restart of the process; a killed one writes nothing. */
  restart(): Promise<void>;
  forgetEngine(): void;
  end(): Promise<void>;
}

const POLL_EVERY_MS = 50;

export async function openEngineBench(options: SimulatorOptions = {}): Promise<EngineBench> {
  const simulator = await startSimulator({ mqttPort: null, ...options });
  const database = await createTestDatabase();
  process.env.DATABASE_URL = database.url;
  process.env.ROLLCALL_ENCRYPTION_KEYS = randomBytes(32).toString('base64');
  process.env.ROLLCALL_UPSTREAM_ALLOW = new URL(simulator.url).host;
  for (const name of ['env', 'db', 'engine']) forgetSingleton(name);
  const caller = await createCaller();
  const { connectionId, credentialId } = await createConnection(caller.teamId, simulator);
  await engine().start();
  return {
    simulator,
    caller,
    connectionId,
    credentialId,
    createList: (input) => createList(caller.teamId, connectionId, input),
    poll: (id, since) => poll(caller, id, since),
    pollUntil: (id, isEnough, withinMs = 10_000) =>
      pollUntil(() => poll(caller, id), isEnough, withinMs),
    async restart() {
      await engine().stop();
      forgetSingleton('engine');
      await engine().start();
    },
    forgetEngine: () => forgetSingleton('engine'),
    async end() {
      await engine().stop();
      await db().$disconnect();
      await database.drop();
      await simulator.stop();
    },
  };
}

async function createCaller(): Promise<Caller> {
  const email = `${randomUUID()}@example.com`;
  const user = await db().user.create({ data: { email } });
  const team = await db().team.create({ data: { name: 'Team' } });
  return {
    userId: user.id,
    teamId: team.id,
    role: 'owner',
    scopes: null,
    kind: 'session',
    id: randomUUID(),
    email,
  };
}

async function createConnection(teamId: string, simulator: Simulator) {
  const credentialId = randomUUID();
  const { accessKeyId, accessKeySecret, instanceId, url } = simulator;
  const sealed = sealCredential(
    { teamId, rowId: credentialId },
    { accessKeySecret, securityToken: null },
  );
  const name = credentialId;
  await db().credential.create({
    data: { id: credentialId, teamId, name, kind: 'accessKey', accessKeyId, ...sealed },
  });
  const connection = await db().connection.create({
    data: { teamId, credentialId, name, regionId: 'cn-hangzhou', instanceId, endpoint: url },
  });
  return { connectionId: connection.id, credentialId };
}

async function createList(teamId: string, connectionId: string, input: ListInput): Promise<string> {
  const { clientIds, intervalSeconds = 5, mode = 'always', confirm = 'never' } = input;
  const list = await db().watchlist.create({
    data: { teamId, connectionId, name: randomUUID(), intervalSeconds, mode, confirm },
  });
  await db().watchlistEntry.createMany({
    data: clientIds.map((clientId) => ({ watchlistId: list.id, clientId, tags: [] })),
  });
  await engine().watchlistChanged(list.id);
  return list.id;
}

async function poll(caller: Caller, id: string, since?: string): Promise<Statuses> {
  const { body } = await readStatuses(caller, id, since);
  return statusesSchema.parse(JSON.parse(body.toString('utf8')));
}

async function pollUntil(
  read: () => Promise<Statuses>,
  isEnough: (statuses: Statuses) => boolean,
  withinMs: number,
): Promise<Statuses> {
  const endsAt = Date.now() + withinMs;
  for (;;) {
    const statuses = await read();
    if (isEnough(statuses)) return statuses;
    if (Date.now() > endsAt) {
      throw new Error(`not within ${withinMs} ms: ${JSON.stringify(statuses).slice(0, 1000)}`);
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_EVERY_MS));
  }
}
