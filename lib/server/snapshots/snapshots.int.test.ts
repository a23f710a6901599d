import { afterAll, beforeAll, expect, test } from 'vitest';
import { DELETE as deleteRoute } from '@/app/api/v1/snapshots/[id]/route';
import { POST as createRoute, GET as listRoute } from '@/app/api/v1/snapshots/route';
import type { ClientRow } from '@/lib/contracts/client-status';
import { LOOKUP_LIFE_MS } from '@/lib/contracts/lookup';
import { snapshotCreatedSchema, snapshotPageSchema } from '@/lib/contracts/snapshot';
import { db } from '@/lib/server/db';
import { type EngineBench, openEngineBench } from '@/lib/server/engine/testing/engine-bench';
import { readSharedSnapshot } from '@/lib/server/snapshots/read-shared-snapshot';
import { createPerson, send } from '@/lib/server/testing/test-server';

let bench: EngineBench;
let token: string;
let list: string;
beforeAll(async () => {
  bench = await openEngineBench();
  token = (await createPerson('owner', { teamId: bench.caller.teamId })).token;
  bench.simulator.setOnline('GID_snap@@@pump-0001', true);
  list = await bench.createList({ clientIds: ['GID_snap@@@pump-0001', 'GID_snap@@@pump-0002'] });
  await bench.pollUntil(list, ({ summary }) => summary.unknown === 0);
});
afterAll(() => bench?.end());

async function create(body: object, by = token) {
  return send(createRoute, 'POST /api/v1/snapshots', { token: by, body });
}

async function created(body: object) {
  const answer = await create(body);
  expect(answer.status, JSON.stringify(answer.json)).toBe(201);
  const { id, url } = snapshotCreatedSchema.parse(answer.json);
  const secret = new URL(url).pathname.replace('/s/', '');
  return { id, url, secret };
}

const remove = (id: string, by = token) =>
  send(deleteRoute, `DELETE /api/v1/snapshots/${id}`, { token: by });

test('a watchlist is frozen: what changes later does not show, and nobody is asked', async () => {
  const callsBefore = bench.simulator.calls.total;
  const { secret, url } = await created({ watchlistId: list, expiresInHours: 1, title: 'Pumps' });
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:3000\/s\/[\w-]{32}$/);
  expect(bench.simulator.calls.total - callsBefore).toBeLessThanOrEqual(1);
  bench.simulator.setOnline('GID_snap@@@pump-0001', false);
  await bench.pollUntil(list, ({ summary }) => summary.offline === 2);
  const shared = await readSharedSnapshot(secret);
  expect(shared).toMatchObject({ title: 'Pumps', origin: 'board', total: 2, teamName: 'Team' });
  expect(shared?.summary).toMatchObject({ online: 1, offline: 1, unknown: 0 });
  expect(shared?.rows.map(({ clientId, status }) => [clientId, status])).toEqual([
    ['GID_snap@@@pump-0001', 'online'],
    ['GID_snap@@@pump-0002', 'offline'],
  ]);
});

test('chosen clients of a list, and clients of a connection, are frozen alone', async () => {
  const clientIds = ['GID_snap@@@pump-0002', 'GID_snap@@@nobody-watches'];
  const some = await created({ watchlistId: list, clientIds, expiresInHours: 1 });
  expect((await readSharedSnapshot(some.secret))?.total).toBe(1);
  const { connectionId } = bench;
  const any = await created({ connectionId, clientIds, expiresInHours: 1 });
  const rows = (await readSharedSnapshot(any.secret))?.rows ?? [];
  expect(rows.map(({ status, reason }) => [status, reason])).toEqual([
    ['offline', undefined],
    ['unknown', 'never-checked'],
  ]);
});

test('masked ids are nowhere in the database', async () => {
  const { id, secret } = await created({ watchlistId: list, expiresInHours: 1, redactIds: true });
  const shared = await readSharedSnapshot(secret);
  expect(shared?.rows.map((row) => row.clientId)).toEqual(['GID_snap@@@•••01', 'GID_snap@@@•••02']);
  const row = await db().snapshot.findUniqueOrThrow({ where: { id } });
  expect(JSON.stringify(row)).not.toContain('pump');
  expect(JSON.stringify(row)).not.toContain(secret);
});

const sentRow: ClientRow = {
  clientId: 'GID_snap@@@from-a-ticket',
  status: 'offline',
  flags: ['checking', 'neverOnline'],
  since: null,
  checkedAt: '2026-01-02T03:04:05.000Z',
  source: 'realtime',
};

test('the answer of a lookup is taken whole or by its keys, and says where it is from', async () => {
  const answer = { clients: [sentRow], calls: 1, rejected: [], duplicates: 0 };
  for (const body of [{ lookup: answer }, answer]) {
    const { secret } = await created({ ...body, expiresInHours: 1 });
    const shared = await readSharedSnapshot(secret);
    expect(shared).toMatchObject({ origin: 'lookup', takenAt: sentRow.checkedAt });
    expect(shared?.rows[0]).toMatchObject({ status: 'offline', flags: ['neverOnline'] });
  }
});

test('what was old already when the last row of a lookup was checked is frozen as stale', async () => {
  const before = (ms: number) => new Date(Date.parse('2026-01-02T03:04:05Z') - ms).toISOString();
  const clients = [LOOKUP_LIFE_MS + 1, LOOKUP_LIFE_MS, 0].map((ms, index) => ({
    ...sentRow,
    clientId: `GID_snap@@@row-${index}`,
    checkedAt: before(ms),
  }));
  const { secret } = await created({ clients, expiresInHours: 1 });
  const shared = await readSharedSnapshot(secret);
  expect(shared?.takenAt).toBe(before(0));
  expect(shared?.rows.map(({ flags }) => flags)).toEqual([
    ['stale', 'neverOnline'],
    ['neverOnline'],
    ['neverOnline'],
  ]);
  expect(shared?.summary).toMatchObject({ offline: 3, stale: 1 });
});

test('a forged time in the future is not believed', async () => {
  const clients = [{ ...sentRow, checkedAt: '2100-01-01T00:00:00.000Z' }];
  const { secret } = await created({ clients, expiresInHours: 1 });
  const takenAt = (await readSharedSnapshot(secret))?.takenAt ?? '';
  expect(Date.parse(takenAt)).toBeLessThanOrEqual(Date.now());
});

test.each([
  ['nothing to freeze', {}],
  ['two things to freeze', { watchlistId: sentRow.clientId, clients: [sentRow] }],
  ['a row with a key of its own', { clients: [{ ...sentRow, html: '<b>' }] }],
  ['a row of a status that does not exist', { clients: [{ ...sentRow, status: 'gone' }] }],
  ['an id that can be none', { clients: [{ ...sentRow, clientId: 'a\u0000b' }] }],
  ['no end', { clients: [sentRow], expiresInHours: 0 }],
  ['an end that is too far away', { clients: [sentRow], expiresInHours: 91 * 24 }],
])('%s is refused', async (_name, body) => {
  expect((await create({ expiresInHours: 1, ...body })).status).toBe(422);
});

test('a foreign watchlist, connection or snapshot does not exist', async () => {
  const { token: foreign } = await createPerson();
  const { id } = await created({ watchlistId: list, expiresInHours: 1 });
  const { connectionId } = bench;
  expect((await create({ watchlistId: list, expiresInHours: 1 }, foreign)).status).toBe(404);
  const some = { connectionId, clientIds: ['a'], expiresInHours: 1 };
  expect((await create(some, foreign)).status).toBe(404);
  expect((await remove(id, foreign)).status).toBe(404);
  const { json } = await send(listRoute, 'GET /api/v1/snapshots', { token: foreign });
  expect(snapshotPageSchema.parse(json).items).toEqual([]);
});

test('expired, revoked and wrong secrets are all the same nothing', async () => {
  const { id, secret } = await created({ clients: [sentRow], expiresInHours: 1 });
  expect(await readSharedSnapshot(secret)).not.toBeNull();
  expect((await remove(id)).status).toBe(204);
  expect(await readSharedSnapshot(secret)).toBeNull();
  const short = await created({ clients: [sentRow], expiresInHours: 1 });
  await db().snapshot.update({ where: { id: short.id }, data: { expiresAt: new Date() } });
  expect(await readSharedSnapshot(short.secret)).toBeNull();
  const { json } = await send(listRoute, 'GET /api/v1/snapshots?limit=1000', { token });
  const ids = snapshotPageSchema.parse(json).items.map((item) => item.id);
  expect(ids).not.toContain(id);
  expect(ids).not.toContain(short.id);
  for (const wrong of ['', 'x'.repeat(32), `${secret} `, '../admin']) {
    expect(await readSharedSnapshot(wrong)).toBeNull();
  }
});

test('a viewer shares and revokes what is theirs; of others only an admin does', async () => {
  const viewer = await createPerson('viewer', { teamId: bench.caller.teamId });
  const { id } = await created({ watchlistId: list, expiresInHours: 1 });
  expect((await remove(id, viewer.token)).status).toBe(403);
  const own = await create({ watchlistId: list, expiresInHours: 1 }, viewer.token);
  const { id: ownId } = snapshotCreatedSchema.parse(own.json);
  const { json } = await send(listRoute, 'GET /api/v1/snapshots?limit=1000', {
    token: viewer.token,
  });
  const { items } = snapshotPageSchema.parse(json);
  expect(items.filter((item) => item.canRevoke).map((item) => item.id)).toEqual([ownId]);
  expect((await remove(ownId)).status).toBe(204);
});

test('making and revoking stand in the audit log, without the secret', async () => {
  const { id, secret } = await created({ watchlistId: list, expiresInHours: 1, title: 'Audited' });
  await remove(id);
  const events = await db().auditEvent.findMany({
    where: { targetId: id },
    orderBy: { id: 'asc' },
  });
  expect(events.map((event) => event.action)).toEqual(['snapshot.create', 'snapshot.delete']);
  const text = JSON.stringify(events.map(({ before, after }) => [before, after]));
  expect(text).not.toContain(secret);
});

async function listedBy(by: string): Promise<string[]> {
  const { json } = await send(listRoute, 'GET /api/v1/snapshots?limit=1000', { token: by });
  return snapshotPageSchema.parse(json).items.map((item) => item.id);
}

test('the snapshot of a list that only others see is not listed', async () => {
  const hidden = await bench.createList({ clientIds: ['GID_snap@@@hidden'] });
  await db().watchlist.update({ where: { id: hidden }, data: { visibility: 'members' } });
  const { id } = await created({ watchlistId: hidden, expiresInHours: 1 });
  const editor = await createPerson('editor', { teamId: bench.caller.teamId });
  expect(await listedBy(token)).toContain(id);
  expect(await listedBy(editor.token)).not.toContain(id);
  expect((await create({ watchlistId: hidden, expiresInHours: 1 }, editor.token)).status).toBe(404);
});

test('a link that outlives its list is listed to its maker and to admins, who can revoke it', async () => {
  const gone = await bench.createList({ clientIds: ['GID_snap@@@gone'] });
  const maker = await createPerson('editor', { teamId: bench.caller.teamId });
  const answer = await create({ watchlistId: gone, expiresInHours: 1 }, maker.token);
  const { id } = snapshotCreatedSchema.parse(answer.json);
  await db().watchlist.delete({ where: { id: gone } });
  const editor = await createPerson('editor', { teamId: bench.caller.teamId });
  const admin = await createPerson('admin', { teamId: bench.caller.teamId });
  expect(await listedBy(maker.token)).toContain(id);
  expect(await listedBy(editor.token)).not.toContain(id);
  expect(await listedBy(admin.token)).toContain(id);
  expect((await remove(id, admin.token)).status).toBe(204);
});
