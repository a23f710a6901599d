import { afterAll, beforeAll, expect, test } from 'vitest';
import { listClientChanges } from '@/lib/server/client-status/list-client-changes';
import { db } from '@/lib/server/db';
import { removeEntries } from '@/lib/server/watchlists/remove-entries';
import { engine } from './engine';
import { type EngineBench, openEngineBench } from './testing/engine-bench';

let bench: EngineBench;
beforeAll(async () => {
  bench = await openEngineBench();
});
afterAll(() => bench?.end());

const STAYS = 'GID_back@@@stays';
const GOES = 'GID_back@@@goes';

async function changesOf(clientId: string): Promise<string[]> {
  const client = { connectionId: bench.connectionId, clientId };
  const { items } = await listClientChanges(bench.caller, client, { limit: 10 });
  return items.map(({ from, to }) => `${from}>${to}`).reverse();
}

test('a client that is taken off a list and put back is asked anew, and history has a gap', async () => {
  const list = await bench.createList({ clientIds: [STAYS, GOES], intervalSeconds: 3600 });
  await bench.pollUntil(list, ({ summary }) => summary.offline === 2);
  await removeEntries(bench.caller, list, [GOES]);
  await expect.poll(() => changesOf(GOES)).toEqual(['unknown>offline', 'offline>unknown']);
  bench.simulator.setOnline(GOES, true);
  await db().watchlistEntry.create({ data: { watchlistId: list, clientId: GOES, tags: [] } });
  await engine().watchlistChanged(list);
  await bench.pollUntil(list, ({ summary }) => summary.online === 1);
  expect(await changesOf(GOES)).toEqual(['unknown>offline', 'offline>unknown', 'unknown>online']);
  expect(await changesOf(STAYS)).toEqual(['unknown>offline']);
});
