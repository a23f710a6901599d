import 'server-only';
import { randomBytes } from 'node:crypto';
import { encode } from 'next-auth/jwt';
import { beforeAll } from 'vitest';
import { type Role, type Scope, scopeSchema } from '@/lib/contracts/permissions';
import { db } from '@/lib/server/db';
import { forgetSingleton } from '@/lib/server/process-singleton';
import { createSession } from '@/lib/server/session/create-session';
import { hashToken } from '@/lib/server/session/hash-token';
import { authSecret, sessionCookieName } from '@/lib/server/session/session-cookie';
import { createTestDatabase } from '@/scripts/testing/test-database';

export const ORIGIN = 'http://127.0.0.1:3000';

export interface TestServer {
  close(): Promise<void>;
}

/** A process of its own for one test file: a fresh database, fresh keys, no singleton of another file. */
export async function startTestServer(settings: Record<string, string> = {}): Promise<TestServer> {
  const database = await createTestDatabase();
  Object.assign(process.env, {
    DATABASE_URL: database.url,
    ROLLCALL_ENCRYPTION_KEYS: randomBytes(32).toString('base64'),
    NEXTAUTH_SECRET: randomBytes(32).toString('base64'),
    NEXTAUTH_URL: ORIGIN,
    ...settings,
  });
  forgetSingleton('env');
  forgetSingleton('key-ring');
  forgetSingleton('db');
  return {
    close: async () => {
      await db().$disconnect();
      await database.drop();
    },
  };
}

/** Such a server for all tests of a file: open before what the file sets up, closed after what it clears away. */
export function withTestServer(settings: Record<string, string> = {}): void {
  beforeAll(async () => (await startTestServer(settings)).close);
}

export interface TestPerson {
  userId: string;
  teamId: string;
  email: string;
  token: string;
}

/** A team of one person, or one more person of a team, with a token of all scopes. */
export async function createPerson(
  role: Role = 'owner',
  options: { teamId?: string; scopes?: Scope[]; passwordHash?: string } = {},
): Promise<TestPerson> {
  const email = `${randomBytes(6).toString('hex')}@example.com`;
  const passwordHash = options.passwordHash ?? null;
  const user = await db().user.create({ data: { email, passwordHash } });
  const teamId = options.teamId ?? (await db().team.create({ data: { name: 'Team' } })).id;
  await db().membership.create({ data: { teamId, userId: user.id, role } });
  const token = await createToken({ teamId, userId: user.id }, options.scopes);
  return { userId: user.id, teamId, email, token };
}

export async function createToken(
  owner: { teamId: string; userId: string },
  scopes: Scope[] = [...scopeSchema.options],
): Promise<string> {
  const token = randomBytes(24).toString('base64url');
  const data = { teamId: owner.teamId, userId: owner.userId, name: 'test', prefix: '', scopes };
  await db().apiToken.create({ data: { ...data, hash: hashToken(token) } });
  return token;
}

/** A sign-in without its password: the session row and the cookie that names it. */
export async function createCookie(userId: string): Promise<{ cookie: string; sessionId: string }> {
  const sessionId = await createSession(userId, { userAgent: 'test', address: '127.0.0.1' });
  const sealed = await encode({ token: { sub: userId, sid: sessionId }, secret: authSecret() });
  return { cookie: `${sessionCookieName()}=${sealed}`, sessionId };
}

export interface Sent {
  token?: string;
  cookie?: string;
  body?: unknown;
  headers?: Record<string, string>;
}

/** Calls a route handler as an HTTP request would. `json` is undefined for an answer without a body. */
export async function send(
  handler: (request: Request) => Promise<Response>,
  call: string,
  { token, cookie, body, headers = {} }: Sent = {},
): Promise<{ status: number; json: unknown; headers: Headers }> {
  const [method = 'GET', path = '/'] = call.split(' ');
  const request = new Request(`${ORIGIN}${path}`, {
    method,
    ...(body !== undefined && { body: JSON.stringify(body) }),
    headers: {
      host: '127.0.0.1:3000',
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(cookie !== undefined && { cookie, origin: ORIGIN }),
      ...headers,
    },
  });
  const response = await handler(request);
  const text = await response.text();
  const json: unknown = text === '' ? undefined : JSON.parse(text);
  return { status: response.status, json, headers: response.headers };
}

/** A connection of the team whose credential nobody could open; for tests that make no call. */
export async function createConnectionRow(teamId: string): Promise<string> {
  const suffix = randomBytes(4).toString('hex');
  const sealed = { secretCiphertext: '', wrappedKey: '', keyVersion: '' };
  const credential = await db().credential.create({
    data: { teamId, name: `key ${suffix}`, kind: 'accessKey', accessKeyId: suffix, ...sealed },
  });
  const instance = { regionId: 'cn-hangzhou', instanceId: 'mqtt-cn-test' };
  const { id } = await db().connection.create({
    data: { teamId, name: `instance ${suffix}`, credentialId: credential.id, ...instance },
  });
  return id;
}
