import { beforeEach, expect, test } from 'vitest';
import * as move from '@/app/api/v1/watchlists/[id]/entries/move/route';
import * as entries from '@/app/api/v1/watchlists/[id]/entries/route';
import * as all from '@/app/api/v1/watchlists/route';
import { watchlistCreatedSchema } from '@/lib/contracts/watchlist';
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
beforeEach(async () => {
  person = await createPerson('owner');
  connectionId = await createConnectionRow(person.teamId);
  await db().connection.update({ where: { id: connectionId }, data: { dailyCallBudget: 2 } });
});

const ids = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => `GID_budget@@@d${from + index}`);

const make = (name: string, input: object) =>
  send(all.POST, 'POST /api/v1/watchlists', {
    token: person.token,
    body: { name, connectionId, intervalSeconds: 60, mode: 'viewed', ...input },
  });

async function made(name: string, clientIds: string[]): Promise<string> {
  return watchlistCreatedSchema.parse((await make(name, { clientIds })).json).id;
}

const count = () => db().watchlistEntry.count({ where: { watchlist: { teamId: person.teamId } } });

test('a list whose ids the budget could not ask for once is refused with both figures', async () => {
  const refused = await make('a', { clientIds: ids(0, 25) });
  expect(refused).toMatchObject({ status: 422, json: { fields: [{ path: 'clientIds' }] } });
  expect(JSON.stringify(refused.json)).toContain('Send at least 5 fewer, or raise the budget to 3');
  expect(await db().watchlist.count({ where: { teamId: person.teamId } })).toBe(0);
  expect((await make('a', { clientIds: ids(0, 20) })).status).toBe(201);
});

test('ids that would be too many for the budget are refused, and none of them is written', async () => {
  const list = await made('a', ids(0, 15));
  await made('b', ids(0, 15));
  const path = `POST /api/v1/watchlists/${list}/entries`;
  const text = ids(10, 30).join('\n');
  const refused = await send(entries.POST, path, { token: person.token, body: { text } });
  expect(refused).toMatchObject({ status: 422, json: { fields: [{ path: 'text' }] } });
  expect(JSON.stringify(refused.json)).toContain('Send at least 10 fewer');
  expect(await count()).toBe(30);
  const body = { text: ids(10, 20).join('\n') };
  expect((await send(entries.POST, path, { token: person.token, body })).status).toBe(200);
});

test('ids are not moved onto a connection whose budget does not pay for them', async () => {
  const rich = await createConnectionRow(person.teamId);
  const answer = await make('rich', { connectionId: rich, clientIds: ids(0, 25) });
  const from = watchlistCreatedSchema.parse(answer.json).id;
  const to = await made('poor', []);
  const body = { clientIds: ids(0, 25), to, copy: false };
  const path = `POST /api/v1/watchlists/${from}/entries/move`;
  const refused = await send(move.POST, path, { token: person.token, body });
  expect(refused).toMatchObject({ status: 422, json: { fields: [{ path: 'clientIds' }] } });
  expect(await db().watchlistEntry.count({ where: { watchlistId: from } })).toBe(25);
});
