import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Status } from '@/lib/contracts/client-status';
import { db } from '@/lib/server/db';
import { createSystemClock } from '@/lib/server/engine/clock';
import { engine } from '@/lib/server/engine/engine';
import { pruneHistory } from '@/lib/server/engine/prune-history';
import { type EngineBench, openEngineBench } from '@/lib/server/engine/testing/engine-bench';
import { readUptime } from './read-uptime';
import { writeChanges } from './write-changes';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

let bench: EngineBench;
beforeAll(async () => {
  bench = await openEngineBench();
});
afterAll(() => bench?.end());

interface Told {
  from: Status;
  to: Status;
  notBefore: number;
  notAfter: number;
}

/** A client with this past, of which retention leaves what it leaves. */
async function clientWith(past: readonly Told[]) {
  const client = { connectionId: bench.connectionId, clientId: `GID_past@@@${randomUUID()}` };
  const written = past.map((told) => ({
    ...client,
    ...told,
    reason: null,
    source: 'cached' as const,
    confirmed: false,
    sinceNotBefore: null,
    sinceNotAfter: told.notAfter,
    lastKnown: told.to,
    lastKnownAt: told.notAfter,
    lastOnlineAt: null,
    evidence: 'cached' as const,
    intervalSeconds: 10,
  }));
  await db().$transaction((tx) => writeChanges(tx, written));
  await pruneHistory(createSystemClock(), engine().core.options.historyDays);
  return client;
}

function uptimeOf(client: { connectionId: string; clientId: string }, from: number, to: number) {
  const range = { from: new Date(from).toISOString(), to: new Date(to).toISOString() };
  return readUptime(bench.caller, client, range);
}

const at = (time: number, from: Status, to: Status): Told => ({
  from,
  to,
  notBefore: time,
  notAfter: time,
});

/** When retention began to keep what it still has. */
const keptSince = (now: number) => now - engine().core.options.historyDays * DAY_MS;

test('a client that is online for longer than history is kept counts as online', async () => {
  const now = Date.now();
  const client = await clientWith([at(keptSince(now) - DAY_MS, 'unknown', 'online')]);
  const uptime = await uptimeOf(client, now - DAY_MS, now);
  expect(uptime).toMatchObject({ onlineMs: DAY_MS, unknownMs: 0, ratio: 1, changes: 0 });
});

test('what is left of history tells what was before it', async () => {
  const now = Date.now();
  const client = await clientWith([
    at(keptSince(now) - DAY_MS, 'unknown', 'online'),
    at(now - HOUR_MS, 'online', 'offline'),
  ]);
  const uptime = await uptimeOf(client, now - DAY_MS, now);
  expect(uptime).toMatchObject({ onlineMs: 23 * HOUR_MS, offlineMs: HOUR_MS, unknownMs: 0 });
  const before = await uptimeOf(client, now - DAY_MS, now - 2 * HOUR_MS);
  expect(before).toMatchObject({ onlineMs: 22 * HOUR_MS, unknownMs: 0, changes: 0 });
});

test('of the time before that of which history is kept nothing is claimed', async () => {
  const now = Date.now();
  const since = keptSince(now);
  const client = await clientWith([
    at(since - DAY_MS, 'unknown', 'online'),
    at(now - HOUR_MS, 'online', 'offline'),
  ]);
  const { unknownMs, onlineMs } = await uptimeOf(client, since - 2 * DAY_MS, since + DAY_MS);
  expect(unknownMs).toBeGreaterThanOrEqual(2 * DAY_MS);
  expect(unknownMs + onlineMs).toBe(3 * DAY_MS);
  expect(onlineMs).toBeGreaterThan(DAY_MS - HOUR_MS);
});

test('of a client whose past is gone, its present status counts from when it began', async () => {
  const now = Date.now();
  const began = keptSince(now) - DAY_MS;
  const client = await clientWith([at(began, 'offline', 'online')]);
  const uptime = await uptimeOf(client, began - DAY_MS, began + DAY_MS);
  expect(uptime).toMatchObject({ onlineMs: DAY_MS, offlineMs: 0, unknownMs: DAY_MS });
});

test('a change that was under way at the end counts as unknown from its earliest time', async () => {
  const now = Date.now();
  const client = await clientWith([
    at(now - DAY_MS, 'unknown', 'online'),
    { from: 'online', to: 'offline', notBefore: now - 3 * HOUR_MS, notAfter: now - HOUR_MS },
  ]);
  const uptime = await uptimeOf(client, now - DAY_MS, now - 2 * HOUR_MS);
  expect(uptime).toMatchObject({
    onlineMs: 21 * HOUR_MS,
    offlineMs: 0,
    unknownMs: HOUR_MS,
    changes: 1,
  });
});

test('of a client that nobody ever watched nothing is known', async () => {
  const now = Date.now();
  const client = await clientWith([]);
  const uptime = await uptimeOf(client, now - DAY_MS, now);
  expect(uptime).toMatchObject({ unknownMs: DAY_MS, ratio: null, changes: 0 });
});
