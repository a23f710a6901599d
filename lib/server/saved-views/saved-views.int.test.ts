import { beforeAll, expect, test } from 'vitest';
import {
  DELETE as deleteView,
  PATCH as updateView,
} from '@/app/api/v1/watchlists/[id]/views/[viewId]/route';
import { POST as createView, GET as listViews } from '@/app/api/v1/watchlists/[id]/views/route';
import {
  MAX_VIEW_QUERY_LENGTH,
  savedViewSchema,
  savedViewsSchema,
} from '@/lib/contracts/saved-view';
import { db } from '@/lib/server/db';
import {
  createPerson,
  send,
  type TestPerson,
  withTestServer,
} from '@/lib/server/testing/test-server';
import { createTestConnection, createTestWatchlist } from '@/lib/server/testing/test-watchlist';

withTestServer();

let owner: TestPerson;
let stranger: TestPerson;
let list: string;
let otherList: string;
beforeAll(async () => {
  owner = await createPerson();
  stranger = await createPerson();
  const connectionId = await createTestConnection(owner.teamId);
  list = await createTestWatchlist({ teamId: owner.teamId, connectionId }, []);
  otherList = await createTestWatchlist({ teamId: owner.teamId, connectionId }, []);
});

const create = (body: object, token = owner.token) =>
  send(createView, `POST /api/v1/watchlists/${list}/views`, { token, body });
const one = (id: string, of = list) => `/api/v1/watchlists/${of}/views/${id}`;

async function names() {
  const { json } = await send(listViews, `GET /api/v1/watchlists/${list}/views`, owner);
  return savedViewsSchema.parse(json).items.map((view) => view.name);
}

test('a view is kept, renamed, pointed elsewhere and deleted, each in the audit log', async () => {
  const answer = await create({ name: 'Offline pumps', query: '?is=offline&tag=pump' });
  const view = savedViewSchema.parse(answer.json);
  expect(view).toMatchObject({ query: 'is=offline&tag=pump', createdBy: owner.email });
  const renamed = await send(updateView, `PATCH ${one(view.id)}`, {
    token: owner.token,
    body: { name: 'Pumps' },
  });
  expect(renamed.json).toMatchObject({ name: 'Pumps', query: 'is=offline&tag=pump' });
  expect(await names()).toEqual(['Pumps']);
  expect((await send(deleteView, `DELETE ${one(view.id)}`, owner)).status).toBe(204);
  expect(await names()).toEqual([]);
  const events = await db().auditEvent.findMany({ where: { targetId: view.id } });
  expect(events.map((event) => event.action).sort()).toEqual([
    'savedView.create',
    'savedView.delete',
    'savedView.update',
  ]);
});

test('a name is taken once in a list', async () => {
  expect((await create({ name: 'Twice', query: '' })).status).toBe(201);
  expect(await create({ name: 'Twice', query: 'q=1' })).toMatchObject({
    status: 409,
    json: { code: 'name-taken', fields: [{ path: 'name' }] },
  });
});

test.each([
  ['line breaks', 'a=1\nb=2'],
  ['what is not encoded', 'q=水泵'],
  ['too much', `q=${'x'.repeat(MAX_VIEW_QUERY_LENGTH)}`],
])('a query with %s is refused', async (_name, query) => {
  expect((await create({ name: 'Odd', query })).status).toBe(422);
});

test('a pasted list of a thousand ids is kept whole', async () => {
  const query = `q=${Array.from({ length: 1000 }, (_, index) => `GID_depot%40%40%40unit-${index}`)}`;
  const { status, json } = await create({ name: 'A thousand', query });
  expect([status, savedViewSchema.parse(json).query]).toEqual([201, query]);
});

test('a foreign list, and a view under another list, do not exist; a viewer keeps none', async () => {
  const view = savedViewSchema.parse((await create({ name: 'Mine', query: '' })).json);
  const viewer = await createPerson('viewer', { teamId: owner.teamId });
  expect((await create({ name: 'x', query: '' }, stranger.token)).status).toBe(404);
  expect((await create({ name: 'x', query: '' }, viewer.token)).status).toBe(403);
  expect((await send(deleteView, `DELETE ${one(view.id)}`, stranger)).status).toBe(404);
  expect((await send(deleteView, `DELETE ${one(view.id, otherList)}`, owner)).status).toBe(404);
});

test('who may see a list of named members, but not change it, uses its views and keeps none', async () => {
  const view = savedViewSchema.parse((await create({ name: 'Of members', query: '' })).json);
  const reader = await createPerson('editor', { teamId: owner.teamId });
  await db().watchlist.update({ where: { id: list }, data: { visibility: 'members' } });
  const listed = () => send(listViews, `GET /api/v1/watchlists/${list}/views`, reader);
  expect((await listed()).status).toBe(404);
  await db().watchlistMember.create({ data: { watchlistId: list, userId: reader.userId } });
  expect((await listed()).status).toBe(200);
  expect((await create({ name: 'x', query: '' }, reader.token)).status).toBe(403);
  expect((await send(deleteView, `DELETE ${one(view.id)}`, reader)).status).toBe(403);
});
