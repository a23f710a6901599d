import { setTimeout as paced } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PATCH as updateCredential } from '@/app/api/v1/credentials/[id]/route';
import { POST as createCredential } from '@/app/api/v1/credentials/route';
import { credentialSchema } from '@/lib/contracts/credential';
import type { ConnectionConfig } from '@/lib/server/engine/connection-runtime';
import { createClient } from '@/lib/server/engine/create-client';
import {
  createPerson,
  send,
  startTestServer,
  type TestPerson,
  type TestServer,
} from '@/lib/server/testing/test-server';
import { DEFAULT_ROLE, type Simulator, startSimulator } from '@/lib/simulator/simulator';

/** Well below the rate at which the service blocks an address. */
const PACE_MS = 20;

let server: TestServer;
let simulator: Simulator;
let person: TestPerson;

beforeAll(async () => {
  simulator = await startSimulator({ mqttPort: null });
  server = await startTestServer({ ROLLCALL_UPSTREAM_ALLOW: new URL(simulator.url).host });
  person = await createPerson();
});
afterAll(async () => {
  await server.close();
  await simulator.stop();
});

async function create(body: Record<string, unknown>) {
  const { accessKeyId, accessKeySecret } = simulator;
  const pair = { accessKeyId, accessKeySecret, name: `key ${Math.random()}` };
  return send(createCredential, 'POST /api/v1/credentials', {
    token: person.token,
    body: { ...pair, ...body },
  });
}

function clientOf(credentialId: string) {
  const config: ConnectionConfig = {
    id: 'c',
    teamId: person.teamId,
    credentialId,
    accountId: 'a',
    regionId: 'cn-hangzhou',
    instanceId: simulator.instanceId,
    endpoint: simulator.url,
    signature: 'v3',
    cachedMaxQps: 100,
    realtimeMaxQps: 500,
    dailyCallBudget: null,
  };
  return createClient(config);
}

test('a role is assumed once and its key signs the calls', async () => {
  const { status, json } = await create({ roleArn: DEFAULT_ROLE, roleSessionName: 'support' });
  expect([status, json]).toMatchObject([201, { kind: 'ramRole', roleArn: DEFAULT_ROLE }]);
  const client = clientOf(credentialSchema.parse(json).id);
  simulator.setOnline('GID_a@@@1', true);
  const before = simulator.roles.assumedCount;
  const answers = await Promise.all([1, 2, 3].map(() => client.querySession('GID_a@@@1')));
  expect(answers.map(({ online }) => online)).toEqual([true, true, true]);
  expect(simulator.roles.assumedCount - before).toBe(1);
});

test('a short session is renewed while calls go on, and none of them fails', async () => {
  const { json } = await create({ roleArn: DEFAULT_ROLE });
  const client = clientOf(credentialSchema.parse(json).id);
  simulator.roles.lifetimeMs = 3_000;
  const before = simulator.roles.assumedCount;
  const until = performance.now() + 7_000;
  while (performance.now() < until) {
    await client.querySession('GID_a@@@1');
    await paced(PACE_MS);
  }
  simulator.roles.lifetimeMs = null;
  expect(simulator.roles.assumedCount - before).toBeGreaterThanOrEqual(2);
});

test('a role that may not be assumed says so, and blames no client id', async () => {
  const { json } = await create({ roleArn: 'acs:ram::1:role/nobody' });
  const failure = clientOf(credentialSchema.parse(json).id).querySession('GID_a@@@1');
  await expect(failure).rejects.toMatchObject({
    code: 'AssumeRole.EntityNotExist.Role',
    class: 'credentials',
    whoActs: 'admin',
  });
});

test('a role and a token do not go together, at first or later', async () => {
  const together = await create({ roleArn: DEFAULT_ROLE, securityToken: 't' });
  expect(together).toMatchObject({ status: 422, json: { fields: [{ path: 'roleArn' }] } });
  const { json } = await create({ securityToken: 't' });
  const { id } = credentialSchema.parse(json);
  const later = await send(updateCredential, `PATCH /api/v1/credentials/${id}`, {
    token: person.token,
    body: { roleArn: DEFAULT_ROLE },
  });
  expect(later).toMatchObject({ status: 422, json: { fields: [{ path: 'roleArn' }] } });
});

test('the end of an STS token is kept with it and goes with it', async () => {
  const securityTokenExpiresAt = '2030-01-02T03:04:05.000Z';
  const { json } = await create({ securityToken: 't', securityTokenExpiresAt });
  expect(json).toMatchObject({ kind: 'sts', securityTokenExpiresAt });
  const { id } = credentialSchema.parse(json);
  const patch = (body: object) =>
    send(updateCredential, `PATCH /api/v1/credentials/${id}`, { token: person.token, body });
  expect((await patch({ name: 'renamed' })).json).toMatchObject({
    kind: 'sts',
    securityTokenExpiresAt,
  });
  const { json: renewed } = await patch({ securityToken: 't2' });
  expect(credentialSchema.parse(renewed)).not.toHaveProperty('securityTokenExpiresAt');
  const { json: plain } = await patch({ securityToken: null });
  expect(plain).toMatchObject({ kind: 'accessKey' });
});
