import { afterAll, beforeAll, expect, test } from 'vitest';
import { listWatchlistChanges } from '@/lib/server/client-status/list-watchlist-changes';
import { readUptime } from '@/lib/server/client-status/read-uptime';
import { writeChanges } from '@/lib/server/client-status/write-changes';
import { db } from '@/lib/server/db';
import { createSystemClock } from './clock';
import { engine } from './engine';
import { writeFloors } from './engine-store';
import { pruneHistory } from './prune-history';
import { type EngineBench, openEngineBench } from './testing/engine-bench';

let bench: EngineBench;
beforeAll(async () => {
  bench = await openEngineBench();
});
afterAll(() => bench?.end());

const ID = 'GID_past@@@d0';

/** As a process that died left it: online by evidence that ended at `endedAt`. */
async function leaveBehind(list: string, since: number, endedAt: number): Promise<void> {
  await engine().stop();
  const change = {
    connectionId: bench.connectionId,
    clientId: ID,
    from: 'unknown',
    to: 'online',
    reason: null,
    notBefore: since,
    notAfter: since,
    source: 'cached',
    confirmed: false,
    sinceNotBefore: null,
    sinceNotAfter: since,
    lastKnown: 'online',
    lastKnownAt: since,
    lastOnlineAt: since,
    evidence: 'cached',
    intervalSeconds: 10,
  } as const;
  await db().$transaction(async (tx) => {
    await writeChanges(tx, [change]);
    await writeFloors(tx, bench.connectionId, { all: endedAt, byWatchlist: { [list]: endedAt } });
  });
}

test('what a dead process knew ends when its evidence ended, not later and not at the start', async () => {
  bench.simulator.setOnline(ID, true);
  bench.simulator.faults.add({ kind: 'error', code: 'InternalError', httpStatus: 500 });
  const list = await bench.createList({ clientIds: [ID], intervalSeconds: 10 });
  const now = Date.now();
  const endedAt = now - 3_600_000;
  await leaveBehind(list, now - 7_200_000, endedAt);
  bench.forgetEngine();
  await engine().start();
  const [row] = (await bench.poll(list)).clients;
  expect(row).toMatchObject({ status: 'unknown', lastKnown: { status: 'online' } });
  await expect
    .poll(
      async () => (await listWatchlistChanges(bench.caller, list, { limit: 10 })).items[0]?.to,
      {
        timeout: 15_000,
      },
    )
    .toBe('unknown');
  const { items } = await listWatchlistChanges(bench.caller, list, { limit: 1 });
  expect(items[0]).toMatchObject({
    from: 'online',
    to: 'unknown',
    notBefore: new Date(endedAt).toISOString(),
    notAfter: new Date(endedAt).toISOString(),
  });

  const client = { connectionId: bench.connectionId, clientId: ID };
  const from = new Date(now - 7_200_000).toISOString();
  const to = new Date(now).toISOString();
  const uptime = await readUptime(bench.caller, client, { from, to });
  expect(uptime).toMatchObject({
    onlineMs: 3_600_000,
    offlineMs: 0,
    unknownMs: 3_600_000,
    ratio: 1,
  });
});

test('pages of changes follow each other without a gap or a double', async () => {
  const list = await bench.createList({ clientIds: [ID], intervalSeconds: 3600 });
  const all = await listWatchlistChanges(bench.caller, list, { limit: 100 });
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listWatchlistChanges(bench.caller, list, { limit: 1, cursor });
    seen.push(...page.items.map((item) => item.notAfter));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  expect(seen).toEqual(all.items.map((item) => item.notAfter));
  const late = await listWatchlistChanges(bench.caller, list, {
    limit: 100,
    from: new Date(Date.now() - 3_700_000).toISOString(),
  });
  expect(late.items.length).toBeLessThan(all.items.length);
});

test('history older than the retention time goes, newer stays', async () => {
  const before = await db().statusChange.count();
  const clock = createSystemClock();
  expect(await pruneHistory(clock, 1)).toBe(0);
  await db().statusChange.updateMany({ data: { notAfter: new Date(Date.now() - 2 * 86_400_000) } });
  expect(await pruneHistory(clock, 1)).toBe(before);
});
