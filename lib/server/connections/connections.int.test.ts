import { beforeAll, expect, test } from 'vitest';
import * as connection from '@/app/api/v1/connections/[id]/route';
import * as connections from '@/app/api/v1/connections/route';
import * as credential from '@/app/api/v1/credentials/[id]/route';
import * as credentials from '@/app/api/v1/credentials/route';
import { connectionSchema } from '@/lib/contracts/connection';
import { credentialSchema } from '@/lib/contracts/credential';
import { openCredential } from '@/lib/server/credentials/open-credential';
import { db } from '@/lib/server/db';
import {
  createPerson,
  send,
  type TestPerson,
  withTestServer,
} from '@/lib/server/testing/test-server';

withTestServer({ ROLLCALL_UPSTREAM_ALLOW: '127.0.0.1:8090' });

const SECRET = 'canary-secret-0001';
const TOKEN = 'canary-sts-token-0001';
let admin: TestPerson;
beforeAll(async () => {
  admin = await createPerson('admin');
});

let count = 0;
async function newCredential(input: object = {}) {
  count += 1;
  const body = { name: `Key ${count}`, accessKeyId: 'LTAI1', accessKeySecret: SECRET, ...input };
  const answer = await send(credentials.POST, 'POST /api/v1/credentials', {
    token: admin.token,
    body,
  });
  return { ...answer, body };
}
const makeCredential = async (input: object = {}) =>
  credentialSchema.parse((await newCredential(input)).json);
const patchCredential = (id: string, body: object) =>
  send(credential.PATCH, `PATCH /api/v1/credentials/${id}`, { token: admin.token, body });

async function newConnection(credentialId: string, input: object = {}) {
  count += 1;
  const body = {
    name: `Instance ${count}`,
    credentialId,
    regionId: 'cn-hangzhou',
    instanceId: 'mqtt-cn-1',
    ...input,
  };
  return send(connections.POST, 'POST /api/v1/connections', { token: admin.token, body });
}
const makeConnection = async (credentialId: string, input: object = {}) =>
  connectionSchema.parse((await newConnection(credentialId, input)).json);
const patchConnection = (id: string, body: object) =>
  send(connection.PATCH, `PATCH /api/v1/connections/${id}`, { token: admin.token, body });

test('a credential is kept sealed, opens for the engine, and no answer holds its secret', async () => {
  const made = await newCredential({ securityToken: TOKEN });
  expect(made).toMatchObject({ status: 201, json: { accessKeyId: 'LTAI1', kind: 'sts' } });
  const { id } = credentialSchema.parse(made.json);
  const opened = await openCredential(id);
  expect([opened.accessKeySecret, opened.securityToken]).toEqual([SECRET, TOKEN]);
  const listed = await send(credentials.GET, 'GET /api/v1/credentials', { token: admin.token });
  const audited = await db().auditEvent.findMany();
  const rows = await db().credential.findMany();
  const shown = [made.json, listed.json, rows, audited.map((event) => [event.before, event.after])];
  expect(JSON.stringify(shown)).not.toContain('canary');
});

test('what is wrong is said at its field without the secret, and nothing is written', async () => {
  const before = await db().credential.count();
  for (const [path, input] of [
    ['accessKeySecret', { accessKeySecret: 'canary with spaces' }],
    ['accessKeyId', { accessKeyId: '' }],
    ['name', { name: 'x'.repeat(81) }],
    ['kind', { kind: 'sts' }],
  ] as const) {
    const refused = await newCredential(input);
    expect(refused).toMatchObject({ status: 422, json: { fields: [{ path }] } });
    expect(JSON.stringify(refused.json)).not.toContain('canary');
  }
  expect(await db().credential.count()).toBe(before);
});

test('a new secret replaces the old one, another id needs its own, a name alone changes nothing else', async () => {
  const { id } = await makeCredential({ securityToken: TOKEN });
  expect((await patchCredential(id, { name: 'Renamed' })).json).toMatchObject({
    name: 'Renamed',
    kind: 'sts',
  });
  expect((await openCredential(id)).securityToken).toBe(TOKEN);
  expect((await patchCredential(id, { accessKeyId: 'LTAI2' })).status).toBe(422);
  const replaced = await patchCredential(id, { accessKeyId: 'LTAI2', accessKeySecret: 'canary-2' });
  expect(replaced.json).toMatchObject({ accessKeyId: 'LTAI2', kind: 'accessKey' });
  const opened = await openCredential(id);
  expect([opened.accessKeySecret, opened.securityToken]).toEqual(['canary-2', undefined]);
});

test('a secret that was moved to another row of the database does not open', async () => {
  const [first, second] = [await makeCredential(), await makeCredential()];
  const { secretCiphertext, wrappedKey } = await db().credential.findUniqueOrThrow({
    where: { id: first.id },
  });
  await db().credential.update({
    where: { id: second.id },
    data: { secretCiphertext, wrappedKey },
  });
  await expect(openCredential(second.id)).rejects.toThrow('cannot be opened');
});

test('a connection has the documented defaults and says where its calls go', async () => {
  const { id } = await makeCredential();
  expect(await makeConnection(id)).toMatchObject({
    signature: 'v3',
    cachedMaxQps: 100,
    realtimeMaxQps: 500,
    dailyCallBudget: null,
    endpoint: null,
    effectiveEndpoint: 'https://onsmqtt.cn-hangzhou.aliyuncs.com',
  });
  const local = await makeConnection(id, { endpoint: '127.0.0.1:8090' });
  expect(local.effectiveEndpoint).toBe('http://127.0.0.1:8090');
  expect((await patchConnection(local.id, { endpoint: 'evil.example' })).json).toMatchObject({
    fields: [{ path: 'endpoint' }],
  });
  expect(
    (await patchConnection(local.id, { endpoint: null, regionId: 'cn-beijing' })).json,
  ).toMatchObject({
    effectiveEndpoint: 'https://onsmqtt.cn-beijing.aliyuncs.com',
  });
});

test('a change leaves what it does not name as it is, and an empty one leaves everything', async () => {
  const { id } = await makeCredential();
  const made = await makeConnection(id, { endpoint: '127.0.0.1:8090', dailyCallBudget: 5000 });
  const renamed = { ...made, name: 'Renamed instance' };
  expect((await patchConnection(made.id, { name: renamed.name })).json).toEqual(renamed);
  expect(await patchConnection(made.id, {})).toMatchObject({ status: 200, json: renamed });
});

test('a credential that is gone or another team’s cannot be used', async () => {
  const stranger = await createPerson('owner');
  const { id } = await makeCredential();
  const body = { name: 'x', credentialId: id, regionId: 'cn-hangzhou', instanceId: 'mqtt-cn-1' };
  const foreign = await send(connections.POST, 'POST /api/v1/connections', {
    token: stranger.token,
    body,
  });
  expect(foreign).toMatchObject({ status: 404, json: { fields: [{ path: 'credentialId' }] } });
  const own = await makeConnection(id);
  expect(
    (await send(connection.GET, `GET /api/v1/connections/${own.id}`, { token: stranger.token }))
      .status,
  ).toBe(404);
  expect(
    (
      await send(connection.DELETE, `DELETE /api/v1/connections/${own.id}`, {
        token: stranger.token,
      })
    ).status,
  ).toBe(404);
  expect(
    (await send(credential.DELETE, `DELETE /api/v1/credentials/${id}`, { token: stranger.token }))
      .status,
  ).toBe(404);
});

test('what is used is not deleted, and the refusal names the users', async () => {
  const { id } = await makeCredential();
  const used = await makeConnection(id, { name: 'Used instance' });
  const { teamId } = admin;
  const list = {
    teamId,
    connectionId: used.id,
    name: 'Night list',
    intervalSeconds: 60,
    mode: 'viewed',
  } as const;
  const watchlist = await db().watchlist.create({ data: list });
  const deleteCredential = () =>
    send(credential.DELETE, `DELETE /api/v1/credentials/${id}`, { token: admin.token });
  const deleteConnection = () =>
    send(connection.DELETE, `DELETE /api/v1/connections/${used.id}`, { token: admin.token });
  expect((await deleteCredential()).json).toMatchObject({
    code: 'in-use',
    detail: expect.stringContaining('Used instance'),
  });
  expect((await deleteConnection()).json).toMatchObject({
    code: 'in-use',
    detail: expect.stringContaining('Night list'),
  });
  await db().watchlist.delete({ where: { id: watchlist.id } });
  expect([(await deleteConnection()).status, (await deleteCredential()).status]).toEqual([
    204, 204,
  ]);
});

test('a budget below one sweep is refused with the figure that would do', async () => {
  const { id } = await makeConnection((await makeCredential()).id);
  const settings = { name: 'Budget', intervalSeconds: 60, mode: 'viewed' } as const;
  const entries = { create: Array.from({ length: 25 }, (_, index) => ({ clientId: `d${index}` })) };
  await db().watchlist.create({
    data: { ...settings, teamId: admin.teamId, connectionId: id, entries },
  });
  const low = await patchConnection(id, { dailyCallBudget: 2 });
  expect(low).toMatchObject({ status: 422, json: { fields: [{ path: 'dailyCallBudget' }] } });
  expect(JSON.stringify(low.json)).toContain('at least 3');
  expect((await patchConnection(id, { dailyCallBudget: 3 })).status).toBe(200);
});

test('an editor sees connections and neither credentials nor a way to change them', async () => {
  const editor = await createPerson('editor', { teamId: admin.teamId });
  const { token } = editor;
  expect((await send(connections.GET, 'GET /api/v1/connections', { token })).status).toBe(200);
  expect((await send(credentials.GET, 'GET /api/v1/credentials', { token })).status).toBe(403);
  expect(
    (await send(connections.POST, 'POST /api/v1/connections', { token, body: {} })).status,
  ).toBe(403);
});
