import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { inspect } from 'node:util';
import pg from 'pg';
import pino from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { GET as listAudit } from '@/app/api/v1/audit/route';
import { PATCH as updateConnection } from '@/app/api/v1/connections/[id]/route';
import { POST as testConnection } from '@/app/api/v1/connections/[id]/test/route';
import { POST as createConnection, GET as listConnections } from '@/app/api/v1/connections/route';
import { PATCH as updateCredential } from '@/app/api/v1/credentials/[id]/route';
import { POST as createCredential, GET as listCredentials } from '@/app/api/v1/credentials/route';
import { POST as createLookup } from '@/app/api/v1/lookups/route';
import { POST as createToken, GET as listTokens } from '@/app/api/v1/tokens/route';
import { connectionSchema } from '@/lib/contracts/connection';
import { credentialSchema } from '@/lib/contracts/credential';
import { openCredential } from '@/lib/server/credentials/open-credential';
import { engine } from '@/lib/server/engine/engine';
import { log } from '@/lib/server/log';
import {
  createPerson,
  send,
  startTestServer,
  type TestPerson,
  type TestServer,
} from '@/lib/server/testing/test-server';
import { type Simulator, startSimulator } from '@/lib/simulator/simulator';

const SECRET = `canary-secret-${randomBytes(8).toString('hex')}`;
const TOKEN = `canary-token-${randomBytes(8).toString('hex')}`;

let server: TestServer;
let simulator: Simulator;
let person: TestPerson;
const answers: string[] = [];
const logged: string[] = [];

beforeAll(async () => {
  captureLog();
  simulator = await startSimulator({ mqttPort: null });
  server = await startTestServer({ ROLLCALL_UPSTREAM_ALLOW: new URL(simulator.url).host });
  person = await createPerson();
  await engine().start();
});
afterAll(async () => {
  await engine().stop();
  await server.close();
  await simulator.stop();
});

/** Every line that the product logs, at every level, instead of standard output. */
function captureLog(): void {
  log.level = 'trace';
  const stream: unknown = Reflect.get(log, pino.symbols.streamSym);
  Reflect.set(Object(stream), 'write', (line: string) => {
    logged.push(line);
    return true;
  });
}

async function call(
  handler: Parameters<typeof send>[0],
  what: string,
  body?: unknown,
  headers: Record<string, string> = {},
) {
  const sent = { token: person.token, headers, ...(body !== undefined && { body }) };
  const answer = await send(handler, what, sent);
  answers.push(JSON.stringify(answer.json ?? null), JSON.stringify([...answer.headers]));
  return answer;
}

/** The value as it is and as it is usually written down elsewhere. */
function formsOf(value: string): string[] {
  const bytes = Buffer.from(value);
  return [
    value,
    encodeURIComponent(value),
    bytes.toString('hex'),
    bytes.toString('base64').replace(/=+$/, ''),
    bytes.toString('base64url'),
    [...value].reverse().join(''),
  ];
}

function leaksIn(text: string): string[] {
  return [SECRET, TOKEN].flatMap(formsOf).filter((form) => text.includes(form));
}

async function dumpDatabase(): Promise<string> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  try {
    const tables = await client.query(
      "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'",
    );
    const parts: string[] = [];
    for (const { table_name: name } of tables.rows) {
      const { rows } = await client.query(`SELECT * FROM ${pg.escapeIdentifier(name)}`);
      parts.push(name, JSON.stringify(rows));
    }
    const statements = await client.query('SELECT query FROM pg_stat_activity');
    return parts.concat(JSON.stringify(statements.rows)).join('\n');
  } finally {
    await client.end();
  }
}

/** A credential that the service refuses, used in every way that there is, with every mistake that quotes it. */
async function useSecrets(): Promise<string> {
  const pair = { accessKeyId: simulator.accessKeyId, accessKeySecret: SECRET };
  const path = 'POST /api/v1/credentials';
  const created = await call(createCredential, path, { ...pair, name: 'plain' });
  await call(createCredential, path, { ...pair, name: 'sts', securityToken: TOKEN });
  await call(createCredential, path, { ...pair, name: 'plain' });
  await call(createCredential, path, {
    ...pair,
    name: 'bad',
    accessKeySecret: `${SECRET} ${SECRET}`,
  });
  await call(createCredential, path, { ...pair, name: 'bad', [SECRET]: TOKEN });
  await call(createCredential, path, { ...pair, name: 'bad', securityToken: [TOKEN] });
  await call(createCredential, `${path}?key=${SECRET}`, { ...pair, name: 'bad' });
  const { id } = credentialSchema.parse(created.json);
  await call(updateCredential, `PATCH /api/v1/credentials/${id}`, { accessKeySecret: SECRET });
  await call(updateCredential, `PATCH /api/v1/credentials/${id}`, { securityToken: TOKEN });
  const connection = await call(createConnection, 'POST /api/v1/connections', {
    name: 'plant',
    credentialId: id,
    regionId: 'cn-hangzhou',
    instanceId: simulator.instanceId,
    endpoint: simulator.url,
  });
  const { id: connectionId } = connectionSchema.parse(connection.json);
  await call(testConnection, `POST /api/v1/connections/${connectionId}/test`);
  for (const source of ['cached', 'realtime']) {
    const clientIds = ['GID_a@@@1'];
    await call(createLookup, 'POST /api/v1/lookups', { connectionId, clientIds, source });
  }
  await call(updateConnection, `PATCH /api/v1/connections/${connectionId}`, { signature: 'v1' });
  await call(testConnection, `POST /api/v1/connections/${connectionId}/test`);
  await call(createToken, 'POST /api/v1/tokens', { name: 'x', scopes: ['read'] });
  await call(listCredentials, 'GET /api/v1/credentials');
  await call(listConnections, 'GET /api/v1/connections');
  await call(listTokens, 'GET /api/v1/tokens');
  await call(listAudit, 'GET /api/v1/audit');
  return id;
}

test('a known secret is nowhere but in memory, sealed, and on its way to the service', async () => {
  const id = await useSecrets();
  const opened = await openCredential(id);
  log.error(
    { err: new Error('x', { cause: opened }), opened, deep: { credential: opened } },
    'test',
  );
  log.info(opened, 'spread');
  const quotedKeys = answers.map((text) => text.replaceAll(`"path":"${SECRET}"`, ''));
  expect(opened.accessKeySecret).toBe(SECRET);
  expect(simulator.calls.total).toBeGreaterThan(0);
  expect(logged.length).toBeGreaterThan(0);
  expect(quotedKeys.flatMap(leaksIn)).toEqual([]);
  expect(leaksIn(logged.join('\n'))).toEqual([]);
  expect(leaksIn(await dumpDatabase())).toEqual([]);
  expect(
    leaksIn(
      `${inspect(opened, { depth: 9, showHidden: true })} ${JSON.stringify(opened)} ${opened}`,
    ),
  ).toEqual([]);
  expect(leaksIn(`${process.title} ${readFileSync('/proc/self/cmdline', 'utf8')}`)).toEqual([]);
});

test('tokens, passwords and link secrets are in the database as hashes alone', async () => {
  const dump = await dumpDatabase();
  expect(dump).not.toContain(person.token);
  const shown = answers.filter((text) => text.includes('"token":"rc_'));
  const [, token = ''] = /"token":"(rc_[^"]+)"/.exec(shown[0] ?? '') ?? [];
  expect(shown).toHaveLength(1);
  expect(dump).not.toContain(token);
});
