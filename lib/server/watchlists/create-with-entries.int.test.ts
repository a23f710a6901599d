import { beforeEach, expect, test } from 'vitest';
import * as entries from '@/app/api/v1/watchlists/[id]/entries/route';
import * as all from '@/app/api/v1/watchlists/route';
import { entryPageSchema, watchlistCreatedSchema } from '@/lib/contracts/watchlist';
import { db } from '@/lib/server/db';
import {
  createConnectionRow,
  createPerson,
  send,
  type TestPerson,
  withTestServer,
} from '@/lib/server/testing/test-server';

withTestServer();

const LIST = '/api/v1/watchlists';

let person: TestPerson;
let connectionId: string;
beforeEach(async () => {
  person = await createPerson('owner');
  connectionId = await createConnectionRow(person.teamId);
});

const make = (input: object) =>
  send(all.POST, `POST ${LIST}`, {
    token: person.token,
    body: { name: 'Lifts', connectionId, intervalSeconds: 60, mode: 'viewed', ...input },
  });

const listCount = () => db().watchlist.count({ where: { teamId: person.teamId } });

const rows = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    clientId: `GID_lift@@@${index}`,
    label: `Lift ${index}`,
    tags: ['north'],
  }));

test('a list is made with the labels and tags of its clients, and the first row of an id counts', async () => {
  const again = { clientId: 'GID_lift@@@0', label: 'Again' };
  const empty = { clientId: ' ', label: 'No id' };
  const { status, json } = await make({ entries: [...rows(2), again, empty] });
  expect(status).toBe(201);
  const list = watchlistCreatedSchema.parse(json);
  expect(list.import).toMatchObject({ added: 2, duplicates: 1, rejected: [{ reason: 'empty' }] });
  const sent = await send(entries.GET, `GET ${LIST}/${list.id}/entries`, { token: person.token });
  expect(entryPageSchema.parse(sent.json).items).toMatchObject([
    { clientId: 'GID_lift@@@0', label: 'Lift 0', tags: ['north'] },
    { clientId: 'GID_lift@@@1', label: 'Lift 1', tags: ['north'] },
  ]);
});

test('above the team’s cap there is no list at all, and its name is still free', async () => {
  await db().team.update({ where: { id: person.teamId }, data: { clientCap: 3 } });
  const refused = await make({ entries: rows(4) });
  expect(refused).toMatchObject({ status: 422, json: { fields: [{ path: 'entries' }] } });
  expect(await listCount()).toBe(0);
  expect((await make({ entries: rows(3) })).status).toBe(201);
});

test('what the budget would not pay for leaves no list either', async () => {
  await db().connection.update({ where: { id: connectionId }, data: { dailyCallBudget: 1 } });
  const refused = await make({ entries: rows(11) });
  expect(refused).toMatchObject({ status: 422, json: { fields: [{ path: 'entries' }] } });
  expect(await listCount()).toBe(0);
});

test.each([
  ['clientIds and entries', { clientIds: ['GID_lift@@@0'], entries: [] }],
  ['entries and text', { entries: [], text: 'GID_lift@@@0' }],
  ['clientIds and text', { clientIds: [], text: 'GID_lift@@@0' }],
])('%s at once are refused', async (_name, input) => {
  expect((await make(input)).status).toBe(422);
  expect(await listCount()).toBe(0);
});
