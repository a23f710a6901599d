import { beforeAll, expect, test } from 'vitest';
import {
  DELETE as deleteAbsence,
  GET as getAbsence,
  PUT as setAbsence,
} from '@/app/api/v1/connections/[id]/clients/[clientId]/absence/route';
import { DELETE as deleteNote } from '@/app/api/v1/connections/[id]/clients/[clientId]/notes/[noteId]/route';
import {
  POST as createNote,
  GET as listNotes,
} from '@/app/api/v1/connections/[id]/clients/[clientId]/notes/route';
import { GET as listAbsences } from '@/app/api/v1/watchlists/[id]/absences/route';
import {
  absencesSchema,
  clientAbsenceSchema,
  clientNotePageSchema,
  clientNoteSchema,
} from '@/lib/contracts/client-note';
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
let viewer: TestPerson;
let stranger: TestPerson;
let connectionId: string;
beforeAll(async () => {
  owner = await createPerson();
  viewer = await createPerson('viewer', { teamId: owner.teamId });
  stranger = await createPerson();
  connectionId = await createTestConnection(owner.teamId);
});

const pathOf = (clientId: string) =>
  `/api/v1/connections/${connectionId}/clients/${encodeURIComponent(clientId)}`;

async function write(clientId: string, text: string, by = owner) {
  const answer = await send(createNote, `POST ${pathOf(clientId)}/notes`, {
    token: by.token,
    body: { text },
  });
  expect(answer.status, JSON.stringify(answer.json)).toBe(201);
  return clientNoteSchema.parse(answer.json);
}

async function notes(clientId: string, by = owner, query = '') {
  const { json } = await send(listNotes, `GET ${pathOf(clientId)}/notes${query}`, by);
  return clientNotePageSchema.parse(json);
}

test('notes are listed newest first, page by page, with who wrote them', async () => {
  const id = 'GID_note@@@a/b %';
  for (const text of ['one', 'two', 'three']) await write(id, text);
  await write('GID_note@@@other', 'elsewhere');
  const first = await notes(id, owner, '?limit=2');
  expect(first.items.map((note) => [note.text, note.createdBy])).toEqual([
    ['three', owner.email],
    ['two', owner.email],
  ]);
  const rest = await notes(id, owner, `?limit=2&cursor=${first.nextCursor}`);
  expect(rest.items.map((note) => note.text)).toEqual(['one']);
  expect(rest.nextCursor).toBeNull();
});

test('one deletes what is one’s own; an admin deletes any', async () => {
  const id = 'GID_note@@@delete';
  const mine = await write(id, 'of the owner');
  const theirs = await write(id, 'of the viewer', viewer);
  const remove = (noteId: string, by: TestPerson) =>
    send(deleteNote, `DELETE ${pathOf(id)}/notes/${noteId}`, by);
  expect((await notes(id, viewer)).items.map((note) => note.canDelete)).toEqual([true, false]);
  expect((await remove(mine.id, viewer)).status).toBe(403);
  expect((await remove(mine.id, stranger)).status).toBe(404);
  expect((await remove(theirs.id, owner)).status).toBe(204);
  expect((await remove(theirs.id, owner)).status).toBe(404);
  expect((await notes(id)).items.map((note) => note.id)).toEqual([mine.id]);
});

test('empty notes are refused, and a foreign connection has no clients', async () => {
  const path = `${pathOf('GID_note@@@x')}/notes`;
  const body = { text: '  ' };
  expect((await send(createNote, `POST ${path}`, { token: owner.token, body })).status).toBe(422);
  expect((await send(listNotes, `GET ${path}`, stranger)).status).toBe(404);
  const foreign = { token: stranger.token, body: { text: 'x' } };
  expect((await send(createNote, `POST ${path}`, foreign)).status).toBe(404);
});

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
const expectOffline = (clientId: string, body: object, by = owner) =>
  send(setAbsence, `PUT ${pathOf(clientId)}/absence`, { token: by.token, body });

async function absenceOf(clientId: string) {
  const { json } = await send(getAbsence, `GET ${pathOf(clientId)}/absence`, owner);
  return clientAbsenceSchema.parse(json).absence;
}

test('an expected absence is replaced by the next, ends by itself, and can be taken back', async () => {
  const id = 'GID_note@@@absent';
  expect(await absenceOf(id)).toBeNull();
  expect((await expectOffline(id, { until: inHours(1), note: 'repair' })).status).toBe(200);
  const until = inHours(2);
  expect((await expectOffline(id, { until }, viewer)).status).toBe(200);
  expect(await absenceOf(id)).toMatchObject({ until, note: '', createdBy: viewer.email });
  await db().expectedAbsence.updateMany({ where: { clientId: id }, data: { until: new Date() } });
  expect(await absenceOf(id)).toBeNull();
  expect((await send(deleteAbsence, `DELETE ${pathOf(id)}/absence`, owner)).status).toBe(204);
  expect((await send(deleteAbsence, `DELETE ${pathOf(id)}/absence`, owner)).status).toBe(404);
});

test.each([
  ['the past', inHours(-1)],
  ['more than a year ahead', inHours(24 * 400)],
  ['no time', 'tomorrow'],
])('%s cannot be the end of an absence', async (_name, until) => {
  expect((await expectOffline('GID_note@@@x', { until })).status).toBe(422);
});

test('a list tells which of its clients are expected to be offline now, and of no others', async () => {
  await expectOffline('GID_note@@@listed', { until: inHours(3), note: 'moved' });
  await expectOffline('GID_note@@@unlisted', { until: inHours(3) });
  const list = await createTestWatchlist({ teamId: owner.teamId, connectionId }, [
    { clientId: 'GID_note@@@listed' },
    { clientId: 'GID_note@@@absent' },
  ]);
  const { json } = await send(listAbsences, `GET /api/v1/watchlists/${list}/absences`, owner);
  const { items } = absencesSchema.parse(json);
  expect(items.map(({ clientId, note }) => [clientId, note])).toEqual([
    ['GID_note@@@listed', 'moved'],
  ]);
  const foreign = await send(listAbsences, `GET /api/v1/watchlists/${list}/absences`, stranger);
  expect(foreign.status).toBe(404);
});

test('every write stands in the audit log', async () => {
  const id = 'GID_note@@@audited';
  const note = await write(id, 'text');
  await send(deleteNote, `DELETE ${pathOf(id)}/notes/${note.id}`, owner);
  await expectOffline(id, { until: inHours(1) });
  await send(deleteAbsence, `DELETE ${pathOf(id)}/absence`, owner);
  const events = await db().auditEvent.findMany({
    where: { targetId: id },
    orderBy: { id: 'asc' },
  });
  expect(events.map((event) => event.action)).toEqual([
    'clientNote.create',
    'clientNote.delete',
    'client.expectOffline',
    'client.expectNothing',
  ]);
});
