import { randomBytes, randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { NextApiRequest, NextApiResponse } from 'next';
import NextAuth from 'next-auth';
import Provider, { type ClientMetadata } from 'oidc-provider';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { GET as getMe } from '@/app/api/v1/me/route';
import { db } from '@/lib/server/db';
import { unlinkIdentity } from '@/lib/server/operator/unlink-identity';
import { authOptions } from '@/lib/server/session/auth-options';
import {
  createCookie,
  createPerson,
  ORIGIN,
  send,
  startTestServer,
  type TestServer,
} from '@/lib/server/testing/test-server';

const CLIENT_ID = 'rollcall';
const CLIENT_SECRET = randomBytes(24).toString('base64url');
const CALLBACK = `${ORIGIN}/api/auth/callback/oidc`;

let server: TestServer;
let identity: Server;
/** What the identity provider says of whoever signs in next. */
let claims: Record<string, string | boolean> = {};

async function startIdentityProvider(): Promise<string> {
  let handle: (...args: Parameters<ReturnType<Provider['callback']>>) => void = () => {};
  identity = createServer((request, response) => handle(request, response));
  await new Promise<void>((resolve) => identity.listen(0, '127.0.0.1', resolve));
  const address = identity.address();
  const issuer = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  const client: ClientMetadata = {
    client_id: CLIENT_ID,
    client_secret: CLIENT_SECRET,
    redirect_uris: [CALLBACK],
  };
  const provider = new Provider(issuer, {
    clients: [client],
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    findAccount: (_context, id) => ({
      accountId: id,
      claims: async () => ({ sub: id, ...claims }),
    }),
    cookies: { keys: [randomBytes(16).toString('hex')] },
    features: { devInteractions: { enabled: true } },
  });
  handle = provider.callback();
  return issuer;
}

beforeAll(async () => {
  const issuer = await startIdentityProvider();
  server = await startTestServer({
    ROLLCALL_OIDC_ISSUER: issuer,
    ROLLCALL_OIDC_CLIENT_ID: CLIENT_ID,
    ROLLCALL_OIDC_CLIENT_SECRET: CLIENT_SECRET,
  });
});
afterAll(async () => {
  identity.close();
  identity.closeAllConnections();
  await server.close();
});

/** A browser's memory of one site. */
class Jar {
  readonly values = new Map<string, string>();

  take(lines: readonly string[]): void {
    for (const line of lines) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split(/=(.*)/s);
      this.values.set(name, decodeURIComponent(value));
    }
  }

  header(): string {
    return [...this.values].map(([name, value]) => `${name}=${value}`).join('; ');
  }
}

interface AuthCall {
  method: 'GET' | 'POST';
  path: string[];
  query?: Record<string, string>;
  body?: Record<string, string>;
}

/** Asks our own next-auth as a browser would; gives the address that it leads to, or the body. */
async function ask(jar: Jar, { method, path, query = {}, body = {} }: AuthCall) {
  const seen = { location: '', body: {} as unknown };
  const cookies: string[] = [];
  const response = {
    status: () => response,
    getHeader: () => cookies,
    setHeader: (name: string, value: string | string[]) => {
      if (name.toLowerCase() === 'set-cookie') cookies.splice(0, cookies.length, ...[value].flat());
      if (name.toLowerCase() === 'location') seen.location = String(value);
      return response;
    },
    end: () => response,
    json: (value: unknown) => Object.assign(seen, { body: value }),
    send: (value: unknown) => Object.assign(seen, { body: value }),
  };
  const request = {
    method,
    body,
    query: { ...query, nextauth: path },
    cookies: Object.fromEntries(jar.values),
    headers: { host: '127.0.0.1:3000' },
  };
  await NextAuth(
    asApi<NextApiRequest>(request),
    asApi<NextApiResponse>(response),
    authOptions(new Headers({ cookie: jar.header() })),
  );
  jar.take(cookies);
  return seen;
}

/** Guarantee: next-auth reads and writes only what the two stand-ins above have. */
function asApi<T>(standIn: unknown): T {
  return standIn as T;
}

/** Walks through the identity provider's own pages until it sends the browser back to us. */
async function signInThere(start: string, login: string): Promise<URL> {
  const jar = new Jar();
  let url = start;
  let form: URLSearchParams | null = null;
  for (let steps = 0; steps < 20; steps += 1) {
    const response: Response = await fetch(url, {
      redirect: 'manual',
      headers: {
        cookie: jar.header(),
        ...(form && { 'content-type': 'application/x-www-form-urlencoded' }),
      },
      ...(form && { method: 'POST', body: form }),
    });
    jar.take(response.headers.getSetCookie());
    const location = response.headers.get('location');
    if (location?.startsWith(CALLBACK)) return new URL(location);
    if (location !== null) {
      [url, form] = [new URL(location, url).href, null];
      continue;
    }
    const page = await response.text();
    const action = /action="([^"]+)"/.exec(page)?.[1] ?? '';
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1] ?? '';
    [url, form] = [
      new URL(action, url).href,
      new URLSearchParams({ prompt, login, password: 'x' }),
    ];
  }
  throw new Error('The identity provider never came back.');
}

async function signInByOidc(
  login: string = randomUUID(),
  change: (query: Record<string, string>) => void = () => {},
  jar = new Jar(),
) {
  const csrf = Object((await ask(jar, { method: 'GET', path: ['csrf'] })).body).csrfToken;
  const started = await ask(jar, {
    method: 'POST',
    path: ['signin', 'oidc'],
    body: { csrfToken: String(csrf) },
  });
  const query = Object.fromEntries((await signInThere(started.location, login)).searchParams);
  change(query);
  const { location } = await ask(jar, { method: 'GET', path: ['callback', 'oidc'], query });
  const me = await send(getMe, 'GET /api/v1/me', { cookie: jar.header() });
  return { location, me, cookie: jar.header() };
}

test('a person whose address the provider vouches for comes in', async () => {
  const { email } = await createPerson('editor');
  claims = { email: email.toUpperCase(), email_verified: true };
  const { location, me } = await signInByOidc();
  expect(location).toBe(ORIGIN);
  expect(me).toMatchObject({ status: 200, json: { user: { email }, role: 'editor' } });
});

test('once linked, the subject counts: another address there changes nothing, another subject gets nothing', async () => {
  const { userId, email } = await createPerson('editor');
  claims = { email, email_verified: true };
  expect((await signInByOidc('mei')).me.status).toBe(200);
  claims = { email: 'married@example.com', email_verified: false };
  expect((await signInByOidc('mei')).me).toMatchObject({ status: 200, json: { user: { email } } });
  claims = { email, email_verified: true };
  const other = await signInByOidc('somebody who was given the address later');
  expect(other.location).toContain('/sign-in?error=NoAccount');
  expect(other.me.status).toBe(401);
  expect(await db().userIdentity.count({ where: { userId } })).toBe(1);
  await unlinkIdentity(email);
  expect((await signInByOidc('made anew')).me.status).toBe(200);
  const actions = await db().auditEvent.findMany({ where: { targetId: userId } });
  expect(actions.map(({ action }) => action)).toEqual([
    'account.identity.link',
    'account.identity.unlink',
    'account.identity.link',
  ]);
});

test('who made an account under somebody else’s address keeps no way in once that person comes', async () => {
  const passwordHash = 'chosen by somebody else';
  const squatted = await createPerson('viewer', { passwordHash });
  const { cookie } = await createCookie(squatted.userId);
  const where = { id: squatted.userId };
  await db().user.update({ where, data: { isEmailVouched: false } });
  claims = { email: squatted.email, email_verified: true };
  expect((await signInByOidc()).me.status).toBe(200);
  for (const sent of [{ cookie }, { token: squatted.token }]) {
    expect((await send(getMe, 'GET /api/v1/me', sent)).status).toBe(401);
  }
  expect(await db().user.findUnique({ where })).toMatchObject({
    passwordHash: null,
    isEmailVouched: true,
  });
});

test('who was vouched for keeps password and sessions', async () => {
  const passwordHash = 'own';
  const person = await createPerson('viewer', { passwordHash });
  const { cookie } = await createCookie(person.userId);
  claims = { email: person.email, email_verified: true };
  expect((await signInByOidc()).me.status).toBe(200);
  expect((await send(getMe, 'GET /api/v1/me', { cookie })).status).toBe(200);
  expect(await db().user.findUnique({ where: { id: person.userId } })).toMatchObject({
    passwordHash,
  });
});

test('signing in anew ends the session that the browser had, and no other', async () => {
  const { email } = await createPerson('viewer');
  claims = { email, email_verified: true };
  const jar = new Jar();
  const statusOf = async (cookie: string) =>
    (await send(getMe, 'GET /api/v1/me', { cookie })).status;
  const elsewhere = await signInByOidc('twice');
  const first = await signInByOidc('twice', undefined, jar);
  const second = await signInByOidc('twice', undefined, jar);
  expect(await statusOf(first.cookie)).toBe(401);
  expect(await statusOf(second.cookie)).toBe(200);
  expect(await statusOf(elsewhere.cookie)).toBe(200);
});

test('an address that the provider does not vouch for stays outside, and so does an unknown one', async () => {
  const { email } = await createPerson('owner');
  const outside = [
    { email, email_verified: false },
    { email },
    { email: 'nobody@example.com', email_verified: true },
    {},
  ];
  for (const said of outside) {
    claims = { ...said };
    const { location, me } = await signInByOidc();
    expect(location).toContain('/sign-in?error=NoAccount');
    expect(me.status).toBe(401);
  }
});

test('a callback with another state or code is refused', async () => {
  const { email } = await createPerson('owner');
  claims = { email, email_verified: true };
  for (const name of ['state', 'code']) {
    const { location, me } = await signInByOidc(randomUUID(), (query) => {
      query[name] = 'x'.repeat(43);
    });
    expect(location).toContain('error=OAuthCallback');
    expect(me.status).toBe(401);
  }
});
