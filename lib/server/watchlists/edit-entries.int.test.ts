import { beforeAll, expect, test } from 'vitest';
import { POST as moveRoute } from '@/app/api/v1/watchlists/[id]/entries/move/route';
import { PATCH as editRoute } from '@/app/api/v1/watchlists/[id]/entries/route';
import { db } from '@/lib/server/db';
import { createPerson, send, withTestServer } from '@/lib/server/testing/test-server';
import {
  createTestConnection,
  createTestWatchlist,
  type TestEntry,
} from '@/lib/server/testing/test-watchlist';

withTestServer();

let owner: Awaited<ReturnType<typeof createPerson>>;
beforeAll(async () => {
  owner = await createPerson();
});

const IDS = ['GID_edit@@@a', 'GID_edit@@@b', 'GID_edit@@@c'];
let connectionId: string | undefined;

async function createList(entries: TestEntry[]) {
  connectionId ??= await createTestConnection(owner.teamId);
  return createTestWatchlist({ teamId: owner.teamId, connectionId }, entries);
}

const entriesOf = (watchlistId: string) =>
  db().watchlistEntry.findMany({ where: { watchlistId }, orderBy: { clientId: 'asc' } });

const edit = (id: string, body: object, token = owner.token) =>
  send(editRoute, `PATCH /api/v1/watchlists/${id}/entries`, { token, body });
const move = (id: string, body: object, token = owner.token) =>
  send(moveRoute, `POST /api/v1/watchlists/${id}/entries/move`, { token, body });

test('tags come and go, labels are set, and what is not said stays', async () => {
  const list = await createList([
    { clientId: IDS[0] ?? '', tags: ['old', 'kept'], label: 'One' },
    { clientId: IDS[1] ?? '', tags: ['new'], label: 'Two' },
    { clientId: IDS[2] ?? '', tags: ['old'] },
  ]);
  const body = {
    clientIds: [IDS[0], IDS[1], 'GID_edit@@@not-here'],
    addTags: ['new'],
    removeTags: ['old'],
  };
  expect((await edit(list, body)).json).toEqual({ updated: 1, missing: 1 });
  expect((await entriesOf(list)).map(({ tags, label }) => [label, tags])).toEqual([
    ['One', ['kept', 'new']],
    ['Two', ['new']],
    [null, ['old']],
  ]);
  expect((await edit(list, { clientIds: IDS, label: 'All', note: 'n' })).json).toEqual({
    updated: 3,
    missing: 0,
  });
  expect((await edit(list, { clientIds: [IDS[0]], label: null })).json).toEqual({
    updated: 1,
    missing: 0,
  });
  expect((await entriesOf(list)).map(({ label, note }) => [label, note])).toEqual([
    [null, 'n'],
    ['All', 'n'],
    ['All', 'n'],
  ]);
});

test('a tag too many changes nothing', async () => {
  const many = Array.from({ length: 20 }, (_, index) => `t${index}`);
  const list = await createList([
    { clientId: IDS[0] ?? '', tags: many },
    { clientId: IDS[1] ?? '' },
  ]);
  const answer = await edit(list, { clientIds: IDS, addTags: ['one more'] });
  expect(answer).toMatchObject({ status: 422, json: { fields: [{ path: 'addTags' }] } });
  expect((await entriesOf(list)).map((entry) => entry.tags.length)).toEqual([20, 0]);
  expect((await edit(list, { clientIds: IDS, addTags: ['t0'], removeTags: ['t1'] })).status).toBe(
    200,
  );
});

test('moved entries keep their words; what the other list has stays as it is there', async () => {
  const from = await createList([
    { clientId: IDS[0] ?? '', tags: ['x'], label: 'from' },
    { clientId: IDS[1] ?? '' },
  ]);
  const to = await createList([{ clientId: IDS[1] ?? '', label: 'there' }]);
  expect((await move(from, { clientIds: IDS, to, copy: true })).json).toEqual({
    added: 1,
    removed: 0,
    missing: 1,
  });
  expect(await entriesOf(from)).toHaveLength(2);
  expect((await move(from, { clientIds: [IDS[0]], to })).json).toEqual({
    added: 0,
    removed: 1,
    missing: 0,
  });
  expect((await entriesOf(from)).map((entry) => entry.clientId)).toEqual([IDS[1]]);
  expect((await entriesOf(to)).map(({ label, tags }) => [label, tags])).toEqual([
    ['from', ['x']],
    ['there', []],
  ]);
});

test('nowhere, itself and a foreign list are refused, and a viewer may neither', async () => {
  const list = await createList([{ clientId: IDS[0] ?? '' }]);
  const stranger = await createPerson();
  const viewer = await createPerson('viewer', { teamId: owner.teamId });
  expect((await move(list, { clientIds: IDS, to: list })).status).toBe(422);
  const gone = await move(list, { clientIds: IDS, to: owner.userId });
  expect(gone).toMatchObject({ status: 404, json: { fields: [{ path: 'to' }] } });
  expect((await edit(list, { clientIds: IDS })).status).toBe(422);
  const body = { clientIds: IDS, label: 'mine' };
  expect((await edit(list, body, stranger.token)).status).toBe(404);
  expect((await edit(list, body, viewer.token)).status).toBe(403);
  expect((await move(list, { clientIds: IDS, to: list }, viewer.token)).status).toBe(403);
});

test('both stand in the audit log', async () => {
  const from = await createList([{ clientId: IDS[0] ?? '' }]);
  const to = await createList([]);
  await edit(from, { clientIds: IDS, addTags: ['a'] });
  await move(from, { clientIds: IDS, to });
  const events = await db().auditEvent.findMany({
    where: { targetId: from },
    orderBy: { id: 'asc' },
  });
  expect(events.map((event) => event.action)).toEqual([
    'watchlist.entries.edit',
    'watchlist.entries.move',
  ]);
  expect(events[0]?.after).toEqual({ addTags: ['a'], updated: 1 });
});
