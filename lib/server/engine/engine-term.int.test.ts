import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { JournalEntry } from '@/lib/server/client-status/journal';
import { db } from '@/lib/server/db';
import { engine } from './engine';
import { type EngineStore, storeOfTerm } from './engine-store';
import { endTerm, takeTerm } from './engine-term';
import { type EngineBench, openEngineBench } from './testing/engine-bench';

interface Leader {
  term: number;
  store: EngineStore;
  refusals: () => number;
}

const T0 = Date.UTC(2026, 0, 1);

let bench: EngineBench;
const clients: pg.Client[] = [];

beforeAll(async () => {
  bench = await openEngineBench();
  await engine().stop();
});
afterAll(() => bench?.end());

beforeEach(() => db().$executeRaw`TRUNCATE "StatusChange", "ClientStatus", "EngineTerm"`);
afterEach(async () => {
  for (const client of clients.splice(0)) await client.end();
});

async function openSession(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  clients.push(client);
  return client;
}

async function takeOver(holder = randomUUID()): Promise<Leader> {
  const { number } = await takeTerm(await openSession(), holder);
  let refusals = 0;
  const onOver = () => {
    refusals += 1;
  };
  return { term: number, store: storeOfTerm({ number, onOver }), refusals: () => refusals };
}

function change(to: 'online' | 'offline', at: number, clientId = 'GID_term@@@d0'): JournalEntry {
  return {
    ...{ connectionId: bench.connectionId, clientId, from: 'unknown', to, reason: null },
    ...{ notBefore: at, notAfter: at, source: 'cached', confirmed: false, sinceNotBefore: null },
    ...{ sinceNotAfter: at, lastKnown: to, lastKnownAt: at, lastOnlineAt: at },
    ...{ evidence: 'cached', intervalSeconds: 5 },
  };
}

async function written(): Promise<{ history: string[]; states: string[]; floor: Date | null }> {
  const changes = await db().statusChange.findMany({ orderBy: { id: 'asc' } });
  const states = await db().clientStatus.findMany({ orderBy: { clientId: 'asc' } });
  const connection = await db().connection.findUniqueOrThrow({ where: { id: bench.connectionId } });
  return {
    history: changes.map(({ toStatus }) => toStatus),
    states: states.map(({ status }) => status),
    floor: connection.evidenceFloorAt,
  };
}

test('after another process took over, the old term writes nothing, not even the half of a batch', async () => {
  const old = await takeOver();
  await old.store.writeChanges([change('online', T0)]);
  const next = await takeOver();
  expect(next.term).toBe(old.term + 1);
  await next.store.writeChanges([change('offline', T0 + 10_000)]);
  await next.store.writeFloors(bench.connectionId, { all: T0 + 20_000, byWatchlist: {} });

  await old.store.writeChanges([
    change('online', T0 + 5_000),
    change('online', T0, 'GID_term@@@d1'),
  ]);
  await old.store.writeFloors(bench.connectionId, { all: T0, byWatchlist: {} });

  expect(await written()).toEqual({
    history: ['online', 'offline'],
    states: ['offline'],
    floor: new Date(T0 + 20_000),
  });
  expect([old.refusals(), next.refusals()]).toEqual([2, 0]);
});

test('a batch that was begun before is whole before the next term begins', async () => {
  const old = await takeOver();
  const blocker = await openSession();
  await blocker.query('BEGIN');
  await blocker.query('LOCK TABLE "ClientStatus" IN ACCESS EXCLUSIVE MODE');
  const order: string[] = [];
  const writing = old.store.writeChanges([change('online', T0)]).then(() => order.push('written'));
  await expect.poll(waitingForLocks).toBe(1);
  const taking = takeOver().then(() => order.push('taken'));
  await expect.poll(waitingForLocks).toBe(2);
  expect(order).toEqual([]);
  await blocker.query('COMMIT');
  await Promise.all([writing, taking]);
  expect(order).toEqual(['written', 'taken']);
  expect(await written()).toMatchObject({ history: ['online'], states: ['online'] });
  expect(old.refusals()).toBe(0);
});

test('a batch that meets a takeover under way waits for it and is refused', async () => {
  const old = await takeOver();
  const next = await openSession();
  await next.query('BEGIN');
  await takeTerm(next, randomUUID());
  const writing = old.store.writeChanges([change('online', T0)]);
  await expect.poll(waitingForLocks).toBe(1);
  await next.query('COMMIT');
  await writing;
  expect(await written()).toMatchObject({ history: [], states: [] });
  expect(old.refusals()).toBe(1);
});

test('a process that stalls in the middle of a batch does not keep the next one waiting for ever', async () => {
  const [shown] = await db().$queryRaw<unknown[]>`SHOW idle_in_transaction_session_timeout`;
  expect(shown).toEqual({ idle_in_transaction_session_timeout: '8s' });
});

test('a process that gets its own lock back goes on with its term, and may write what waited', async () => {
  const holder = randomUUID();
  const before = await takeOver(holder);
  const again = await takeOver(holder);
  expect(again.term).toBe(before.term);
  await before.store.writeChanges([change('online', T0)]);
  expect(await written()).toMatchObject({ history: ['online'] });
});

test('a term that ended as it should is over too, once the next one began', async () => {
  const holder = randomUUID();
  const ended = await takeOver(holder);
  await endTerm(await openSession(), holder);
  const { predecessor, number } = await takeTerm(await openSession(), randomUUID());
  expect({ predecessor, number }).toEqual({ predecessor: 'nobody', number: ended.term + 1 });
  await ended.store.writeChanges([change('online', T0)]);
  expect([await written(), ended.refusals()]).toMatchObject([{ history: [] }, 1]);
});

test('counts of calls are written after the term, for they were made and add up', async () => {
  const old = await takeOver();
  await takeOver();
  const nobody = '00000000-0000-0000-0000-000000000000';
  const hour = Math.floor(T0 / 3_600_000) * 3_600_000;
  await old.store.writeFootprint([
    {
      ...{ connectionId: bench.connectionId, hour, operation: 'cached', purpose: 'sweep' },
      ...{ watchlistId: nobody, userId: nobody, calls: 3, succeeded: 3, throttled: 0, failed: 0 },
      peakQps: 3,
    },
  ]);
  expect(await old.store.callsSince(bench.connectionId, new Date(hour))).toBe(3);
});

async function waitingForLocks(): Promise<number> {
  const rows = await db().$queryRaw<unknown[]>`
    SELECT DISTINCT pid FROM pg_locks WHERE NOT granted AND (database IS NULL OR database =
      (SELECT oid FROM pg_database WHERE datname = current_database()))`;
  return rows.length;
}
