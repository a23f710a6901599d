import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import * as entries from '@/app/api/v1/watchlists/[id]/entries/route';
import * as one from '@/app/api/v1/watchlists/[id]/route';
import * as statuses from '@/app/api/v1/watchlists/[id]/statuses/route';
import * as all from '@/app/api/v1/watchlists/route';
import {
  entryPageSchema,
  watchlistCreatedSchema,
  watchlistPageSchema,
} from '@/lib/contracts/watchlist';
import { db } from '@/lib/server/db';
import {
  createConnectionRow,
  createPerson,
  send,
  type TestPerson,
  withTestServer,
} from '@/lib/server/testing/test-server';

withTestServer();

let person: TestPerson;
let connectionId: string;
beforeAll(async () => {
  person = await createPerson('editor');
  connectionId = await createConnectionRow(person.teamId);
});

const LIST = '/api/v1/watchlists';
let nameCount = 0;

async function create(input: object) {
  nameCount += 1;
  const body = {
    name: `List ${nameCount}`,
    connectionId,
    intervalSeconds: 60,
    mode: 'viewed',
    ...input,
  };
  const answer = await send(all.POST, `POST ${LIST}`, { token: person.token, body });
  return { ...answer, body };
}

async function created(input: object) {
  const { status, json } = await create(input);
  expect(status).toBe(201);
  return watchlistCreatedSchema.parse(json);
}

async function entriesOf(id: string, query = '') {
  const path = `GET ${LIST}/${id}/entries${query}`;
  return entryPageSchema.parse((await send(entries.GET, path, { token: person.token })).json);
}

const add = (id: string, body: object) =>
  send(entries.POST, `POST ${LIST}/${id}/entries`, { token: person.token, body });

test('a list is made of what can be taken, and the report says what became of each id', async () => {
  const long = `GID_a01@@@${'x'.repeat(60)}`;
  const list = await created({
    clientIds: ['GID_a01@@@x', ' GID_a01@@@x ', 'custom-1', long, '', 'a\u0000b'],
  });
  expect(list.import).toMatchObject({ added: 2, duplicates: 1, warned: [{ value: 'custom-1' }] });
  expect(list.import.rejected.map((notice) => notice.reason)).toEqual([
    'too-long',
    'empty',
    'control-characters',
  ]);
  expect(list).toMatchObject({ confirm: 'offline', total: 2, summary: { unknown: 2 } });
  expect((await entriesOf(list.id)).items.map((entry) => entry.clientId)).toEqual([
    'GID_a01@@@x',
    'custom-1',
  ]);
});

test.each([
  ['name', { name: ' ' }],
  ['intervalSeconds', { intervalSeconds: 4 }],
  ['intervalSeconds', { intervalSeconds: 86_401 }],
  ['mode', { mode: 'sometimes' }],
  ['clientIds.1', { clientIds: ['a', 7] }],
  ['teamId', { teamId: 'x' }],
])('a wrong %s is a 422 at the field and nothing is written', async (path, input) => {
  const before = await db().watchlist.count();
  expect(await create(input)).toMatchObject({ status: 422, json: { fields: [{ path }] } });
  expect(await db().watchlist.count()).toBe(before);
});

test('a name that is taken is a conflict at the name, also when it is renamed', async () => {
  const first = await created({});
  const second = await created({});
  const conflict = { status: 409, json: { code: 'name-taken', fields: [{ path: 'name' }] } };
  expect(await create({ name: first.name })).toMatchObject(conflict);
  const body = { name: first.name };
  const sent = { token: person.token, body };
  expect(await send(one.PATCH, `PATCH ${LIST}/${second.id}`, sent)).toMatchObject(conflict);
});

test('another team sees, changes and deletes nothing of it, and cannot use its connection', async () => {
  const list = await created({ clientIds: ['GID_a01@@@x'] });
  const { token } = await createPerson('owner');
  const path = `${LIST}/${list.id}`;
  const answers = [
    await send(one.GET, `GET ${path}`, { token }),
    await send(one.PATCH, `PATCH ${path}`, { token, body: { name: 'Mine' } }),
    await send(one.DELETE, `DELETE ${path}`, { token }),
    await send(entries.GET, `GET ${path}/entries`, { token }),
    await send(entries.POST, `POST ${path}/entries`, { token, body: { text: 'GID_a01@@@y' } }),
    await send(entries.DELETE, `DELETE ${path}/entries`, {
      token,
      body: { clientIds: ['GID_a01@@@x'] },
    }),
    await send(statuses.GET, `GET ${path}/statuses`, { token }),
    await send(all.POST, `POST ${LIST}`, {
      token,
      body: { name: 'x', connectionId, intervalSeconds: 60, mode: 'viewed' },
    }),
  ];
  expect(answers.map((answer) => answer.status)).toEqual(Array(8).fill(404));
  expect((await entriesOf(list.id)).items).toHaveLength(1);
});

test('a viewer reads and does not write; a token needs the scope', async () => {
  const viewer = await createPerson('viewer', { teamId: person.teamId });
  const reader = await createPerson('editor', { teamId: person.teamId, scopes: ['read'] });
  const body = { name: 'Not mine', connectionId, intervalSeconds: 60, mode: 'viewed' };
  for (const { token } of [viewer, reader]) {
    expect((await send(all.GET, `GET ${LIST}`, { token })).status).toBe(200);
    expect((await send(all.POST, `POST ${LIST}`, { token, body })).status).toBe(403);
  }
});

test('a second import adds what is new, updates what was given and doubles nothing', async () => {
  const list = await created({ text: 'GID_a01@@@x and GID_a01@@@y are dead' });
  const csv =
    'clientId,label,tags\nGID_a01@@@x,Lobby,floor 1;left\nGID_a01@@@y,,\nGID_a01@@@z,New,\n';
  expect((await add(list.id, { text: csv })).json).toMatchObject({
    added: 1,
    updated: 1,
    duplicates: 1,
  });
  expect((await add(list.id, { text: csv })).json).toMatchObject({
    added: 0,
    updated: 0,
    duplicates: 3,
  });
  const note = { entries: [{ clientId: 'GID_a01@@@x', note: 'Call Bob' }] };
  expect((await add(list.id, note)).json).toMatchObject({ added: 0, updated: 1 });
  expect((await entriesOf(list.id)).items[0]).toEqual({
    clientId: 'GID_a01@@@x',
    label: 'Lobby',
    note: 'Call Bob',
    tags: ['floor 1', 'left'],
  });
  const clear = { entries: [{ clientId: 'GID_a01@@@x', label: null, tags: [] }] };
  expect((await add(list.id, clear)).json).toMatchObject({ updated: 1 });
  expect((await entriesOf(list.id)).items[0]).toMatchObject({
    label: null,
    note: 'Call Bob',
    tags: [],
  });
});

test('entries and lists come in pages that join without a gap', async () => {
  const ids = Array.from({ length: 7 }, (_, index) => `GID_a01@@@d${index}`);
  const list = await created({ clientIds: ids });
  const seen: string[] = [];
  let query = '?limit=3';
  for (let pages = 0; pages < 5; pages += 1) {
    const page = await entriesOf(list.id, query);
    seen.push(...page.items.map((entry) => entry.clientId));
    if (page.nextCursor === null) break;
    query = `?limit=3&cursor=${page.nextCursor}`;
  }
  expect(seen).toEqual(ids);
  const first = watchlistPageSchema.parse(
    (await send(all.GET, `GET ${LIST}?limit=1`, { token: person.token })).json,
  );
  const next = await send(all.GET, `GET ${LIST}?limit=1&cursor=${first.nextCursor}`, {
    token: person.token,
  });
  expect(watchlistPageSchema.parse(next.json).items[0]?.id).not.toBe(first.items[0]?.id);
  for (const bad of ['cursor=%2A', 'limit=0', 'limit=x', 'page=2']) {
    expect((await send(all.GET, `GET ${LIST}?${bad}`, { token: person.token })).status).toBe(422);
  }
});

test('ids are taken off and answered with what was written about them, and others are passed over', async () => {
  const list = await created({ clientIds: ['GID_a01@@@x', 'GID_a01@@@y'] });
  const written = { clientId: 'GID_a01@@@x', label: 'Lobby', note: 'Call Bob', tags: ['floor 1'] };
  expect((await add(list.id, { entries: [written] })).status).toBe(200);
  const body = { clientIds: ['GID_a01@@@x', 'nobody'] };
  const sent = { token: person.token, body };
  expect((await send(entries.DELETE, `DELETE ${LIST}/${list.id}/entries`, sent)).json).toEqual({
    removed: 1,
    entries: [written],
  });
  expect((await entriesOf(list.id)).items.map((entry) => entry.clientId)).toEqual(['GID_a01@@@y']);
});

test('above the team’s cap nothing is written, and the refusal says the figure that would do', async () => {
  const small = await createPerson('owner');
  await db().team.update({ where: { id: small.teamId }, data: { clientCap: 3 } });
  const connection = await createConnectionRow(small.teamId);
  const make = (name: string, clientIds: string[]) =>
    send(all.POST, `POST ${LIST}`, {
      token: small.token,
      body: { name, connectionId: connection, intervalSeconds: 60, mode: 'viewed', clientIds },
    });
  expect((await make('a', ['1a', '2a', '3a'])).status).toBe(201);
  expect((await make('b', ['1a', '2a', '3a'])).status).toBe(201);
  const refused = await make('c', ['1a', '4a', '5a']);
  expect(refused).toMatchObject({ status: 422, json: { fields: [{ path: 'clientIds' }] } });
  expect(JSON.stringify(refused.json)).toContain("at least 2 fewer, or raise the team's cap to 5");
  expect(await db().watchlist.count({ where: { teamId: small.teamId } })).toBe(2);
});

test('10,000 ids are imported in two seconds, and read back', async () => {
  const text = Array.from(
    { length: 10_000 },
    (_, index) => `ticket ${index}: "GID_big@@@device-${index}" is dead`,
  ).join('\n');
  const startedAt = performance.now();
  const list = await created({ text });
  const tookMs = performance.now() - startedAt;
  expect(list.import).toMatchObject({ added: 10_000, duplicates: 0, rejected: [] });
  expect(list.total).toBe(10_000);
  expect(tookMs).toBeLessThan(5_000);
});

test('imports of the same ids at once do not block each other out', async () => {
  const lists = [await created({}), await created({})];
  const ids = Array.from({ length: 500 }, (_, index) => `GID_a01@@@p${index}`);
  const imports = lists.flatMap(({ id }) =>
    [ids, [...ids].reverse()].map((clientIds) =>
      add(id, { entries: clientIds.map((clientId) => ({ clientId, label: 'x' })) }),
    ),
  );
  const answers = await Promise.all(imports);
  expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200, 200]);
  const added = answers.map((answer) => z.object({ added: z.number() }).parse(answer.json).added);
  expect(added.reduce((sum, count) => sum + count, 0)).toBe(1_000);
});

test('a list and its entries go, and its id is then unknown', async () => {
  const list = await created({ clientIds: ['GID_a01@@@x'] });
  const sent = { token: person.token };
  expect((await send(one.DELETE, `DELETE ${LIST}/${list.id}`, sent)).status).toBe(204);
  expect((await send(one.GET, `GET ${LIST}/${list.id}`, sent)).status).toBe(404);
  expect(await db().watchlistEntry.count({ where: { watchlistId: list.id } })).toBe(0);
});
