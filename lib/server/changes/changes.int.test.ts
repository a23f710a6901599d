import { beforeAll, expect, test } from 'vitest';
import { GET as netRoute } from '@/app/api/v1/changes/clients/route';
import { GET as listRoute } from '@/app/api/v1/changes/route';
import { GET as historyRoute } from '@/app/api/v1/watchlists/[id]/history/route';
import { historySchema } from '@/lib/contracts/history';
import { netChangesSchema, teamChangePageSchema } from '@/lib/contracts/team-changes';
import { forgetSingleton } from '@/lib/server/process-singleton';
import {
  createPerson,
  send,
  type TestPerson,
  withTestServer,
} from '@/lib/server/testing/test-server';
import {
  createTestChanges,
  createTestConnection,
  createTestWatchlist,
} from '@/lib/server/testing/test-watchlist';

withTestServer();

const NOW_MS = Date.now();
const ago = (minutes: number) => new Date(NOW_MS - minutes * 60_000);
const A = 'GID_shift@@@a';
const B = 'GID_shift@@@b';
const C = 'GID_shift@@@c';

let owner: TestPerson;
let both: string;
let onlyB: string;
beforeAll(async () => {
  forgetSingleton('engine');
  owner = await createPerson();
  const { teamId } = owner;
  const connectionId = await createTestConnection(teamId);
  both = await createTestWatchlist({ teamId, connectionId }, [{ clientId: A }, { clientId: B }]);
  onlyB = await createTestWatchlist({ teamId, connectionId }, [{ clientId: B }]);
  await createTestChanges(connectionId, [
    { clientId: A, from: 'unknown', to: 'online', at: ago(300) },
    { clientId: A, from: 'online', to: 'offline', at: ago(50) },
    { clientId: B, from: 'online', to: 'unknown', at: ago(40) },
    { clientId: B, from: 'unknown', to: 'online', at: ago(30) },
    { clientId: C, from: 'online', to: 'offline', at: ago(20) },
  ]);
  const foreignTeam = await createPerson();
  const foreign = await createTestConnection(foreignTeam.teamId);
  await createTestWatchlist({ teamId: foreignTeam.teamId, connectionId: foreign }, [
    { clientId: A },
  ]);
  await createTestChanges(foreign, [{ clientId: A, from: 'online', to: 'offline', at: ago(10) }]);
});

async function changes(query: string, by = owner) {
  const { json } = await send(listRoute, `GET /api/v1/changes?${query}`, by);
  return teamChangePageSchema.parse(json);
}

async function net(query: string) {
  const { json } = await send(netRoute, `GET /api/v1/changes/clients?${query}`, owner);
  return netChangesSchema.parse(json);
}

const SHIFT = `from=${ago(60).toISOString()}`;

test('the changes of all lists are told newest first, with the lists they are on, page by page', async () => {
  const first = await changes(`${SHIFT}&limit=2`);
  expect(first.items.map(({ clientId, to, watchlistIds }) => [clientId, to, watchlistIds])).toEqual(
    [
      [B, 'online', [both, onlyB].sort()],
      [B, 'unknown', [both, onlyB].sort()],
    ],
  );
  const rest = await changes(`${SHIFT}&limit=2&cursor=${first.nextCursor}`);
  expect(rest.items.map(({ clientId, to }) => [clientId, to])).toEqual([[A, 'offline']]);
  expect(rest.nextCursor).toBeNull();
});

test('a client on no list, a foreign team’s and what was before are left out', async () => {
  const { items } = await changes('limit=1000');
  expect(items.map(({ clientId, to }) => `${clientId} ${to}`).sort()).toEqual([
    `${A} offline`,
    `${A} online`,
    `${B} online`,
    `${B} unknown`,
  ]);
  expect((await changes(`${SHIFT}&watchlistId=${onlyB}`)).items).toHaveLength(2);
  expect((await changes(`to=${ago(200).toISOString()}`)).items).toHaveLength(1);
});

test('net changes leave those out that are again what they were', async () => {
  const shift = await net(SHIFT);
  expect(shift.summary).toEqual({ offline: 1, unknown: 0, online: 0, back: 1 });
  expect(shift.items).toMatchObject([{ clientId: A, from: 'online', to: 'offline', changes: 1 }]);
  const all = await net(`from=${ago(400).toISOString()}`);
  expect(all.items).toMatchObject([{ clientId: A, from: 'unknown', to: 'offline', changes: 2 }]);
  expect(all.isWhole).toBe(true);
});

test('a foreign list does not exist, odd cursors and backward times are refused', async () => {
  const stranger = await createPerson();
  const at = (query: string, by: TestPerson) => send(listRoute, `GET /api/v1/changes?${query}`, by);
  expect((await at(`watchlistId=${both}`, stranger)).status).toBe(404);
  expect((await changes('', stranger)).items).toEqual([]);
  expect((await at('cursor=1-2-3', owner)).status).toBe(422);
  const backward = `from=${ago(1).toISOString()}&to=${ago(2).toISOString()}`;
  expect((await at(backward, owner)).status).toBe(422);
});

async function history(list: string, query: string) {
  const { json } = await send(
    historyRoute,
    `GET /api/v1/watchlists/${list}/history?${query}`,
    owner,
  );
  return historySchema.parse(json);
}

test('history is rewound from now: unknown while the engine holds nothing', async () => {
  const { buckets, total } = await history(both, `${SHIFT}&bucketSeconds=600`);
  expect(total).toBe(2);
  expect(buckets).toHaveLength(7);
  // That B was not known for a while is no change of B.
  expect(buckets.reduce((sum, bucket) => sum + bucket.changes, 0)).toBe(1);
  for (const { online, offline, unknown } of buckets) {
    expect(online + offline + unknown).toBeGreaterThanOrEqual(2);
  }
});

test('too many points are refused', async () => {
  const path = `GET /api/v1/watchlists/${both}/history?from=${ago(60 * 24).toISOString()}&bucketSeconds=10`;
  expect((await send(historyRoute, path, owner)).status).toBe(422);
});
