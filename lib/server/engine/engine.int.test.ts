import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ClientRow } from '@/lib/contracts/client-status';
import { listWatchlistChanges } from '@/lib/server/client-status/list-watchlist-changes';
import { readClient } from '@/lib/server/client-status/read-client';
import { readFootprint } from '@/lib/server/footprint/read-footprint';
import { createLookup } from '@/lib/server/lookups/create-lookup';
import { engine } from './engine';
import { readConnectionHealth } from './read-connection-health';
import { requestChecks } from './request-checks';
import { type EngineBench, openEngineBench } from './testing/engine-bench';

let bench: EngineBench;
beforeAll(async () => {
  bench = await openEngineBench();
});
afterAll(() => bench?.end());

function ids(prefix: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `GID_${prefix}@@@d${index}`);
}

function rowOf(clients: readonly ClientRow[], clientId: string): ClientRow | undefined {
  return clients.find((row) => row.clientId === clientId);
}

test('a list is swept in full packs and its statuses are told by deltas', async () => {
  const all = ids('sweep', 25);
  for (const id of all.slice(0, 20)) bench.simulator.setOnline(id, true);
  bench.simulator.calls.reset();
  const list = await bench.createList({ clientIds: all });
  const first = await bench.pollUntil(list, ({ summary }) => summary.unknown === 0);
  expect(first.summary).toMatchObject({ online: 20, offline: 5 });
  expect(bench.simulator.calls.byOperation.batch).toBe(3);
  expect(rowOf(first.clients, 'GID_sweep@@@d24')?.flags).toEqual(['neverOnline']);

  const quiet = await bench.poll(list, first.cursor);
  expect(quiet).toMatchObject({ full: false, clients: [], removed: [] });

  bench.simulator.setOnline('GID_sweep@@@d3', false);
  await bench.pollUntil(list, ({ summary }) => summary.offline === 6, 8_000);
  const delta = await bench.poll(list, first.cursor);
  expect(delta.full).toBe(false);
  expect(delta.clients.map((row) => row.clientId)).toEqual(['GID_sweep@@@d3']);
  expect(delta.clients[0]).toMatchObject({ status: 'offline', source: 'cached' });
});

test('a check in real time flags the client as checking and settles it against the older cached answer', async () => {
  const [id = ''] = ids('check', 1);
  bench.simulator.setOnline(id, true);
  const list = await bench.createList({ clientIds: [id], intervalSeconds: 60 });
  const first = await bench.pollUntil(list, ({ summary }) => summary.online === 1);
  bench.simulator.setOnline(id, false);
  const accepted = await requestChecks(bench.caller, list, [id, 'GID_else@@@no']);
  expect(accepted).toEqual({ accepted: 1, calls: 1 });
  expect((await bench.poll(list, first.cursor)).clients[0]?.flags).toEqual(['checking']);
  const after = await bench.pollUntil(list, ({ summary }) => summary.offline === 1, 2_000);
  expect(rowOf(after.clients, id)).toMatchObject({ source: 'realtime', flags: ['conflict'] });
});

test('an offline change is confirmed in real time before it is believed', async () => {
  const all = ids('confirm', 3);
  for (const id of all) bench.simulator.setOnline(id, true);
  const list = await bench.createList({ clientIds: all, confirm: 'offline' });
  await bench.pollUntil(list, ({ summary }) => summary.online === 3);
  bench.simulator.setOnline('GID_confirm@@@d0', false);
  const after = await bench.pollUntil(list, ({ summary }) => summary.offline === 1, 8_000);
  const row = rowOf(after.clients, 'GID_confirm@@@d0');
  expect(row).toMatchObject({ status: 'offline', source: 'realtime' });
});

test('what the cache says wrongly is not believed, but shown as a conflict', async () => {
  const id = 'GID_conflict@@@d0';
  bench.simulator.setOnline(id, true);
  const list = await bench.createList({ clientIds: [id], confirm: 'offline' });
  await bench.pollUntil(list, ({ summary }) => summary.online === 1);
  bench.simulator.setCacheLag(20_000);
  bench.simulator.setOnline(id, false);
  await requestChecks(bench.caller, list, [id]);
  const after = await bench.pollUntil(list, ({ summary }) => summary.conflict === 1);
  expect(rowOf(after.clients, id)).toMatchObject({ status: 'offline', flags: ['conflict'] });
  bench.simulator.setCacheLag(0);
  await bench.pollUntil(list, ({ summary }) => summary.conflict === 0);
});

test('a lookup asks ten at a time, in the order asked, and records what it learns', async () => {
  const all = ids('lookup', 23);
  for (const id of all.slice(0, 11)) bench.simulator.setOnline(id, true);
  bench.simulator.calls.reset();
  const found = await createLookup(bench.caller, {
    connectionId: bench.connectionId,
    clientIds: [...all, all[0] ?? '', 'x'.repeat(65)],
    source: 'cached',
  });
  expect(found.calls).toBe(3);
  expect(found.duplicates).toBe(1);
  expect(found.rejected).toEqual([{ value: 'x'.repeat(65), reason: 'too-long' }]);
  expect(found.clients.map((row) => row.clientId)).toEqual(all);
  expect(found.clients.map((row) => row.status)).toEqual(
    all.map((_, index) => (index < 11 ? 'online' : 'offline')),
  );
  const realtime = await createLookup(bench.caller, {
    connectionId: bench.connectionId,
    clientIds: all.slice(0, 2),
    source: 'realtime',
  });
  expect(realtime.calls).toBe(2);
  expect(realtime.clients[0]).toMatchObject({ status: 'online', source: 'realtime' });
});

test('one bad id is found by halving and alone marked; the others stay known', async () => {
  const all = ids('bad', 10);
  for (const id of all) bench.simulator.setOnline(id, true);
  bench.simulator.faults.add({ kind: 'refuse-id', match: { clientId: 'GID_bad@@@d7' } });
  const list = await bench.createList({ clientIds: all });
  const after = await bench.pollUntil(list, ({ summary }) => summary.online === 9);
  expect(rowOf(after.clients, 'GID_bad@@@d7')).toMatchObject({
    status: 'unknown',
    reason: 'invalid-id',
    error: { class: 'request', whoActs: 'user' },
  });
  expect((await readConnectionHealth(bench.caller, bench.connectionId)).state).toBe('ok');
  bench.simulator.faults.clear();
});

test('a refused credential stops the calls and blames no device', async () => {
  const all = ids('creds', 30);
  for (const id of all) bench.simulator.setOnline(id, true);
  const list = await bench.createList({ clientIds: all });
  await bench.pollUntil(list, ({ summary }) => summary.online === 30);
  bench.simulator.faults.add({
    kind: 'error',
    code: 'SignatureDoesNotMatch',
    httpStatus: 400,
  });
  const before = bench.simulator.calls.total;
  await expect
    .poll(async () => (await readConnectionHealth(bench.caller, bench.connectionId)).state, {
      timeout: 10_000,
    })
    .toBe('stopped');
  const health = await readConnectionHealth(bench.caller, bench.connectionId);
  expect(health.error).toMatchObject({ class: 'credentials', whoActs: 'admin' });
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  expect(bench.simulator.calls.total - before).toBeLessThan(20);
  expect((await bench.poll(list)).summary.offline).toBe(0);
  bench.simulator.faults.clear();
  await engine().credentialChanged(bench.credentialId);
  await bench.pollUntil(list, ({ summary }) => summary.online === 30 && summary.stale === 0);
});

test('changes are written with their interval, and a restart leaves a gap instead of a guess', async () => {
  const id = 'GID_history@@@d0';
  bench.simulator.setOnline(id, true);
  const list = await bench.createList({ clientIds: [id] });
  const first = await bench.pollUntil(list, ({ summary }) => summary.online === 1);
  const flippedAt = Date.now();
  bench.simulator.setOnline(id, false);
  await bench.pollUntil(list, ({ summary }) => summary.offline === 1, 8_000);
  const query = { limit: 10 };
  const { items } = await listWatchlistChanges(bench.caller, list, query);
  expect(items.map(({ from, to }) => `${from}>${to}`)).toEqual([
    'online>offline',
    'unknown>online',
  ]);
  expect(Date.parse(items[0]?.notBefore ?? '')).toBeLessThanOrEqual(flippedAt);
  expect(Date.parse(items[0]?.notAfter ?? '')).toBeGreaterThanOrEqual(flippedAt);

  await bench.restart();
  const again = await bench.poll(list, first.cursor);
  expect(again.full).toBe(true);
  expect(rowOf(again.clients, id)?.status).toBe('offline');
  const client = await readClient(bench.caller, bench.connectionId, id);
  expect(client.watchlists.map((entry) => entry.id)).toEqual([list]);
  expect(client.changes).toHaveLength(2);
});

test('every call is metered by operation, purpose, list and person', async () => {
  const all = ids('meter', 12);
  const list = await bench.createList({ clientIds: all, intervalSeconds: 3600 });
  await bench.pollUntil(list, ({ summary }) => summary.unknown === 0);
  await requestChecks(bench.caller, list, all.slice(0, 3));
  await bench.pollUntil(list, ({ clients }) => clients.every((row) => row.flags.length === 1));
  const footprint = await readFootprint(bench.caller, bench.connectionId, {});
  const { byOperation } = bench.simulator.calls;
  expect(footprint.calls.realtime).toBeGreaterThanOrEqual(3);
  expect(footprint.byPerson).toEqual([
    { userId: bench.caller.userId, email: bench.caller.email, calls: expect.any(Number) },
  ]);
  const ofList = footprint.byWatchlist.find(({ watchlistId }) => watchlistId === list);
  expect(ofList?.calls).toBe(2 + 3);
  expect(byOperation.batch).toBeGreaterThan(0);
  expect(footprint.forecast.callsPerMonth).toBeGreaterThan(0);
});
