import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ClientRow } from '@/lib/contracts/client-status';
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
