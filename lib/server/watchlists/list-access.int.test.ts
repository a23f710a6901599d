import { afterAll, beforeAll, expect, test } from 'vitest';
import * as access from '@/app/api/v1/watchlists/[id]/access/route';
import * as changes from '@/app/api/v1/watchlists/[id]/changes/route';
import * as entries from '@/app/api/v1/watchlists/[id]/entries/route';
import * as one from '@/app/api/v1/watchlists/[id]/route';
import * as statuses from '@/app/api/v1/watchlists/[id]/statuses/route';
import * as all from '@/app/api/v1/watchlists/route';
import { watchlistCreatedSchema, watchlistPageSchema } from '@/lib/contracts/watchlist';
import { engine } from '@/lib/server/engine/engine';
import {
  createConnectionRow,
  createPerson,
  send,
  type TestPerson,
  withTestServer,
} from '@/lib/server/testing/test-server';

withTestServer();

const LIST = '/api/v1/watchlists';
let maker: TestPerson;
let reader: TestPerson;
let other: TestPerson;
let admin: TestPerson;
let id: string;
beforeAll(async () => {
  await engine().start();
  maker = await createPerson('editor');
  const { teamId } = maker;
  [reader, other, admin] = [
    await createPerson('editor', { teamId }),
    await createPerson('editor', { teamId }),
    await createPerson('admin', { teamId }),
  ];
  const body = {
    name: 'Mine',
    connectionId: await createConnectionRow(teamId),
    intervalSeconds: 3600,
    mode: 'viewed',
    clientIds: ['GID_a01@@@x'],
  };
  id = watchlistCreatedSchema.parse(
    (await send(all.POST, `POST ${LIST}`, { token: maker.token, body })).json,
  ).id;
});
afterAll(async () => {
  await engine().stop();
});

const set = (by: TestPerson, body: object) =>
  send(access.PUT, `PUT ${LIST}/${id}/access`, { token: by.token, body });
const rename = (by: TestPerson) =>
  send(one.PATCH, `PATCH ${LIST}/${id}`, { token: by.token, body: { name: `Mine ${by.userId}` } });

async function reads(by: TestPerson): Promise<number[]> {
  const sent = { token: by.token };
  const answers = [
    await send(one.GET, `GET ${LIST}/${id}`, sent),
    await send(entries.GET, `GET ${LIST}/${id}/entries`, sent),
    await send(statuses.GET, `GET ${LIST}/${id}/statuses`, sent),
    await send(changes.GET, `GET ${LIST}/${id}/changes`, sent),
    await send(access.GET, `GET ${LIST}/${id}/access`, sent),
  ];
  const page = watchlistPageSchema.parse((await send(all.GET, `GET ${LIST}`, sent)).json);
  return [...answers.map(({ status }) => status), page.items.length];
}

test('at first the whole team sees it and every editor changes it', async () => {
  expect(await reads(other)).toEqual([200, 200, 200, 200, 200, 1]);
  expect((await rename(other)).status).toBe(200);
});

test('shown to named members, others do not find it from the next request on', async () => {
  const shown = await set(maker, {
    visibility: 'members',
    members: [{ userId: reader.userId, canEdit: false }],
  });
  expect(shown).toMatchObject({ status: 200, json: { visibility: 'members', canEdit: true } });
  expect(await reads(maker)).toEqual([200, 200, 200, 200, 200, 1]);
  expect(await reads(reader)).toEqual([200, 200, 200, 200, 200, 1]);
  expect(await reads(admin)).toEqual([200, 200, 200, 200, 200, 1]);
  expect(await reads(other)).toEqual([404, 404, 404, 404, 404, 0]);
});

test('who may only see it changes nothing, neither the list nor who sees it', async () => {
  const refused = { status: 403, json: { code: 'read-only-list' } };
  expect(await rename(reader)).toMatchObject(refused);
  const body = { text: 'GID_a01@@@y' };
  expect(
    await send(entries.POST, `POST ${LIST}/${id}/entries`, { token: reader.token, body }),
  ).toMatchObject(refused);
  expect(await set(reader, { visibility: 'team' })).toMatchObject(refused);
  expect((await set(other, { visibility: 'team' })).status).toBe(404);
  expect((await rename(admin)).status).toBe(200);
});

test('only people of the team can be named', async () => {
  const stranger = await createPerson('editor');
  const members = [{ userId: stranger.userId, canEdit: true }];
  expect(await set(maker, { visibility: 'members', members })).toMatchObject({
    status: 422,
    json: { fields: [{ path: 'members' }] },
  });
});

test('shown to the team again, everyone finds it', async () => {
  expect((await set(admin, { visibility: 'team' })).json).toMatchObject({ members: [] });
  expect(await reads(other)).toEqual([200, 200, 200, 200, 200, 1]);
});
