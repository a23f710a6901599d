import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { ApsaraMqClient } from '@/lib/apsaramq';
import { db } from '@/lib/server/db';
import { FaultProxy, through } from '@/scripts/faults/fault-proxy';
import { createSystemClock } from './clock';
import { createClient } from './create-client';
import { Engine, engine } from './engine';
import { type EngineBench, openEngineBench } from './testing/engine-bench';

interface Sent {
  by: string;
  at: number;
}

let bench: EngineBench;
let line: FaultProxy;
let sent: Sent[];
let engines: Engine[];

beforeAll(async () => {
  bench = await openEngineBench();
  const clientIds = Array.from({ length: 3_000 }, (_, index) => `GID_takeover@@@d${index}`);
  await bench.createList({ clientIds });
  await engine().stop();
});
afterAll(() => bench?.end());

beforeEach(async () => {
  const { hostname, port } = new URL(databaseUrl());
  line = await FaultProxy.start({ host: hostname, port: Number(port) });
  sent = [];
  engines = [];
});
afterEach(async () => {
  await line?.set('pass');
  for (const started of engines) await started.stop();
  await line?.stop();
});

function databaseUrl(): string {
  return process.env.DATABASE_URL ?? '';
}

/** Its sweeps take 60 calls a second, so that there is no moment in which a leader does not call. */
async function startEngine(by: string, url: string): Promise<Engine> {
  const started = new Engine(
    {
      clock: createSystemClock(),
      createClient: (config) => counted(by, createClient(config)),
      ipMaxQps: 250,
      historyDays: 365,
      random: Math.random,
    },
    url,
  );
  engines.push(started);
  await started.start();
  return started;
}

function counted(by: string, client: ApsaraMqClient): ApsaraMqClient {
  return {
    ...client,
    batchQuerySessions(ids) {
      sent.push({ by, at: performance.now() });
      return client.batchQuerySessions(ids);
    },
    close: () => client.close(),
  };
}

const callsOf = (name: string) => sent.filter(({ by }) => by === name);

/** The server's end of the leader's connection ends, as when a router in between forgets it. */
async function endSessionWithLock(): Promise<void> {
  const admin = new pg.Client({ connectionString: databaseUrl() });
  await admin.connect();
  await admin.query(
    `SELECT pg_terminate_backend(pid) FROM pg_locks
     WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
  );
  await admin.end();
}

async function startTwo(): Promise<{ old: Engine; next: Engine }> {
  const old = await startEngine('old', through(line, databaseUrl()));
  const next = await startEngine('next', databaseUrl());
  expect([old.state(), next.state()]).toEqual(['leading', 'following']);
  await expect.poll(() => callsOf('old').length, { timeout: 5_000 }).toBeGreaterThan(30);
  return { old, next };
}

async function expectHandOver(next: Engine, withinMs: number): Promise<void> {
  await expect.poll(() => callsOf('next').length, { timeout: withinMs }).toBeGreaterThan(30);
  expect(next.state()).toBe('leading');
  const lastOfOld = callsOf('old').at(-1)?.at ?? 0;
  const firstOfNext = callsOf('next')[0]?.at ?? 0;
  expect(firstOfNext - lastOfOld).toBeGreaterThan(0);
}

test('two never call at once when the old leader does not hear that its lock is gone', async () => {
  const { old, next } = await startTwo();
  await line.set('stall');
  const cutAt = performance.now();
  await endSessionWithLock();
  await expectHandOver(next, 10_000);
  const calledForMs = (callsOf('old').at(-1)?.at ?? 0) - cutAt;
  // Until its lease is over, or sooner: until a write of its is refused.
  expect(calledForMs).toBeGreaterThan(0);
  expect(calledForMs).toBeLessThan(2_200);
  await line.set('pass');
  await expect.poll(() => old.state(), { timeout: 10_000 }).toBe('following');
});

test('a leader that went silent without a word is replaced', async () => {
  const { next } = await startTwo();
  await line.set('stall');
  await expectHandOver(next, 20_000);
});

test('what the old leader still has to say is refused, and it ends its term', async () => {
  const { old, next } = await startTwo();
  const told = old.core;
  await line.set('stall');
  await endSessionWithLock();
  await expectHandOver(next, 10_000);
  const before = await db().statusChange.count();
  const [record] = [...(told.connections.get(bench.connectionId)?.board.records.values() ?? [])];
  if (record === undefined) throw new Error('the old leader has no clients');
  const notAfter = Date.now();
  told.journal.append(bench.connectionId, record, {
    ...{ clientId: record.clientId, from: 'offline', to: 'online', reason: null },
    ...{ notBefore: notAfter, notAfter, source: 'cached', confirmed: false },
  });
  await expect.poll(() => told.journal.size).toBe(0);
  expect(old.state()).toBe('following');
  expect(await db().statusChange.count()).toBe(before);
  await line.set('pass');
  await expect.poll(() => old.core === told, { timeout: 10_000 }).toBe(false);
  expect([old.state(), next.state()]).toEqual(['following', 'leading']);
});

test('nobody waits for a leader that ended as it should', async () => {
  const { old, next } = await startTwo();
  await old.stop();
  const stoppedAt = performance.now();
  await expect.poll(() => next.state(), { timeout: 5_000 }).toBe('leading');
  expect(performance.now() - stoppedAt).toBeLessThan(2_000);
});
