import { afterAll, beforeAll, expect, test } from 'vitest';
import { type EngineBench, openEngineBench } from '@/lib/server/engine/testing/engine-bench';
import { readHistory } from '@/lib/server/history/read-history';
import { createPerson } from '@/lib/server/testing/test-server';
import { createTestChanges } from '@/lib/server/testing/test-watchlist';

const HOUR_MS = 3_600_000;
const ON = 'GID_past@@@on';
const OFF = 'GID_past@@@off';

let bench: EngineBench;
let list: string;
beforeAll(async () => {
  bench = await openEngineBench();
  bench.simulator.setOnline(ON, true);
  list = await bench.createList({ clientIds: [ON, OFF] });
  await bench.pollUntil(list, ({ summary }) => summary.unknown === 0);
  const at = (hours: number) => new Date(Date.now() - hours * HOUR_MS);
  await createTestChanges(bench.connectionId, [
    { clientId: ON, from: 'unknown', to: 'offline', at: at(5.5) },
    { clientId: ON, from: 'offline', to: 'online', at: at(4.5) },
    { clientId: ON, from: 'online', to: 'unknown', at: at(2.5) },
    { clientId: 'GID_past@@@on-no-list', from: 'unknown', to: 'online', at: at(4.5) },
  ]);
});
afterAll(() => bench?.end());

const counts = (buckets: { online: number; offline: number; unknown: number }[]) =>
  buckets.map(({ online, offline, unknown }) => `${online} ${offline} ${unknown}`);

test('the past is what history says, and unknown where nobody looked', async () => {
  const from = new Date(Date.now() - 6 * HOUR_MS).toISOString();
  const { total, buckets } = await readHistory(bench.caller, list, { from, bucketSeconds: 3600 });
  expect(total).toBe(2);
  expect(counts(buckets).slice(0, 6)).toEqual([
    '0 1 1',
    '1 0 1',
    '1 0 1',
    '0 0 2',
    '0 0 2',
    '1 1 0',
  ]);
  // Who is known for the first time, or no longer, has not changed.
  expect(buckets.slice(0, 6).map((bucket) => bucket.changes)).toEqual([0, 1, 0, 0, 0, 0]);
});

test('a time that has ended is not touched by what came after it', async () => {
  const query = {
    from: new Date(Date.now() - 4 * HOUR_MS).toISOString(),
    to: new Date(Date.now() - 3 * HOUR_MS).toISOString(),
    bucketSeconds: 1800,
  };
  expect(counts((await readHistory(bench.caller, list, query)).buckets)).toEqual([
    '1 0 1',
    '1 0 1',
  ]);
});

test('a foreign list does not exist', async () => {
  const { userId, teamId, email } = await createPerson();
  const stranger = { ...bench.caller, userId, teamId, email };
  await expect(readHistory(stranger, list, {})).rejects.toMatchObject({ status: 404 });
});
