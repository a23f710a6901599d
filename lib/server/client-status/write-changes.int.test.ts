import { afterAll, beforeAll, expect, test } from 'vitest';
import { db } from '@/lib/server/db';
import { type EngineBench, openEngineBench } from '@/lib/server/engine/testing/engine-bench';
import type { JournalEntry } from './journal';
import { writeChanges } from './write-changes';

let bench: EngineBench;
beforeAll(async () => {
  bench = await openEngineBench();
});
afterAll(() => bench?.end());

const T0 = Date.UTC(2026, 0, 1);
const STATUSES = ['unknown', 'online', 'offline'] as const;

function entry(index: number): JournalEntry {
  const from = STATUSES[index % 3] ?? 'unknown';
  const to = STATUSES[(index + 1) % 3] ?? 'unknown';
  const at = T0 + index * 1_000;
  return {
    ...{ connectionId: bench.connectionId, clientId: 'GID_order@@@1', from, to, reason: null },
    ...{ notBefore: at, notAfter: at, source: 'cached', confirmed: false, sinceNotBefore: null },
    ...{ sinceNotAfter: at, lastKnown: 'online', lastKnownAt: at, lastOnlineAt: at },
    ...{ evidence: 'cached', intervalSeconds: 5 },
  };
}

test('changes keep their order, and are not doubled when the answer to a commit was lost', async () => {
  const entries = Array.from({ length: 400 }, (_, index) => entry(index));
  for (let time = 0; time < 2; time += 1) {
    await db().$transaction((tx) => writeChanges(tx, entries));
  }
  const rows = await db().statusChange.findMany({ orderBy: { id: 'asc' } });
  expect(rows.map((row) => row.notAfter.getTime())).toEqual(entries.map((item) => item.notAfter));
});
