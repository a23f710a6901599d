import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ClientRow } from '@/lib/contracts/client-status';
import { createClientNote } from '@/lib/server/client-notes/create-client-note';
import { deleteAbsence } from '@/lib/server/client-notes/delete-absence';
import { deleteClientNote } from '@/lib/server/client-notes/delete-client-note';
import { getAbsence } from '@/lib/server/client-notes/get-absence';
import { listClientNotes } from '@/lib/server/client-notes/list-client-notes';
import { setAbsence } from '@/lib/server/client-notes/set-absence';
import { listClientChanges } from '@/lib/server/client-status/list-client-changes';
import { readClient } from '@/lib/server/client-status/read-client';
import { readUptime } from '@/lib/server/client-status/read-uptime';
import { db } from '@/lib/server/db';
import { type EngineBench, openEngineBench } from '@/lib/server/engine/testing/engine-bench';
import { readFootprint } from '@/lib/server/footprint/read-footprint';
import { createLookup } from '@/lib/server/lookups/create-lookup';
import type { Caller } from '@/lib/server/session/caller';
import { freezeRows } from '@/lib/server/snapshots/freeze-rows';
import { createPerson } from '@/lib/server/testing/test-server';
import { setListAccess } from '@/lib/server/watchlists/list-access';

const HIDDEN = 'GID_hidden@@@secret-pump';
const NEVER = 'GID_hidden@@@nobody-saw';
const RANGE = { from: '2026-01-01T00:00:00.000Z', to: '2026-01-02T00:00:00.000Z' };
const WORDS = { text: 'bolt loose' };
const UNTIL = { until: new Date(Date.now() + 3_600_000).toISOString(), note: 'being mended' };

let bench: EngineBench;
let list: string;
let member: Caller;
let outsider: Caller;
beforeAll(async () => {
  bench = await openEngineBench();
  [member, outsider] = [await createColleague(), await createColleague()];
  bench.simulator.setOnline(HIDDEN, true);
  list = await bench.createList({ clientIds: [HIDDEN] });
  await bench.pollUntil(list, ({ summary }) => summary.online === 1);
  bench.simulator.setOnline(HIDDEN, false);
  await bench.pollUntil(list, ({ summary }) => summary.offline === 1);
  const members = [{ userId: member.userId, canEdit: false }];
  await setListAccess(bench.caller, list, { visibility: 'members', members });
  await createClientNote(member, clientOf(HIDDEN), WORDS);
  await setAbsence(member, clientOf(HIDDEN), UNTIL);
});
afterAll(() => bench?.end());

async function createColleague(): Promise<Caller> {
  const { userId, email } = await createPerson('editor', { teamId: bench.caller.teamId });
  return { ...bench.caller, userId, email, role: 'editor' };
}

const clientOf = (clientId: string) => ({ connectionId: bench.connectionId, clientId });
const page = { limit: 50 };

/** What is told of a client beside the service's own answer, as text without its id and the time of asking. */
async function told(caller: Caller, clientId: string): Promise<string> {
  const client = clientOf(clientId);
  const frozen = { connectionId: bench.connectionId, clientIds: [clientId] };
  const answers = [
    await readClient(caller, client.connectionId, clientId).catch(String),
    await listClientChanges(caller, client, page),
    await readUptime(caller, client, RANGE),
    await listClientNotes(caller, client, page),
    await getAbsence(caller, client),
    await freezeRows(caller, { ...frozen, expiresInHours: 1, redactIds: false }, new Date(0)),
    await lookUp(caller, clientId, 'cached'),
    await lookUp(caller, clientId, 'realtime'),
  ];
  return JSON.stringify(answers).replaceAll(clientId, 'ID');
}

async function lookUp(caller: Caller, clientId: string, source: 'cached' | 'realtime') {
  const { connectionId } = bench;
  const { clients } = await createLookup(caller, { connectionId, clientIds: [clientId], source });
  return clients.map(withoutAskingTime);
}

function withoutAskingTime({ since, checkedAt: _at, ...row }: ClientRow) {
  return { ...row, changedAfter: since?.notBefore ?? null };
}

test('a client that is only on a list one may not see is answered like one that was never seen', async () => {
  expect(await told(outsider, HIDDEN)).toBe(await told(outsider, NEVER));
});

test('members of the list, and who sees every list, are told', async () => {
  for (const caller of [member, bench.caller]) {
    const answer = await told(caller, HIDDEN);
    expect(answer).toContain(list);
    expect(answer).toContain(WORDS.text);
    expect(answer).toContain(UNTIL.note);
  }
});

test('what others wrote about it can be neither read nor taken away, one’s own can', async () => {
  const [note] = (await listClientNotes(member, clientOf(HIDDEN), page)).items;
  await expect(
    deleteClientNote(outsider, { ...clientOf(HIDDEN), noteId: note?.id ?? '' }),
  ).rejects.toThrow('no such note');
  await expect(deleteAbsence(outsider, clientOf(HIDDEN))).rejects.toThrow('Nothing is expected');
  const own = await createClientNote(outsider, clientOf(HIDDEN), { text: 'mine' });
  const { items } = await listClientNotes(outsider, clientOf(HIDDEN), page);
  expect(items.map(({ id }) => id)).toEqual([own.id]);
  await deleteClientNote(outsider, { ...clientOf(HIDDEN), noteId: own.id });
});

test('the footprint names no list that one may not see, and leaves no call out', async () => {
  const [seen, all] = await Promise.all(
    [outsider, bench.caller].map((caller) => readFootprint(caller, bench.connectionId, {})),
  );
  expect(JSON.stringify(all)).toContain(list);
  expect(JSON.stringify(seen)).not.toContain(list);
  const sum = (lists: readonly { calls: number }[] = []) =>
    lists.reduce((total, { calls }) => total + calls, 0);
  expect(sum(seen?.byWatchlist)).toBe(sum(all?.byWatchlist));
});

test('once it is on a list that one may see, it is known like any other', async () => {
  const shared = await bench.createList({ clientIds: [HIDDEN] });
  const answer = await told(outsider, HIDDEN);
  expect(answer).toContain(shared);
  expect(answer).not.toContain(list);
  await db().watchlist.delete({ where: { id: shared } });
});
