import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as z from 'zod/mini';
import { problemSchema } from '@/lib/contracts/common';
import { ConflictError } from '@/lib/server/errors';
import { noQuery, operation } from '@/lib/server/openapi/operation';
import { forgetSingleton } from '@/lib/server/process-singleton';
import { MAX_BODY_BYTES } from './read-json.ts';
import { refuseUnknownPath, route, routes } from './route.ts';

const echo = operation({
  id: 'echo',
  method: 'POST',
  path: '/api/v1/echo/{id}/clients/{clientId}',
  access: 'open',
  summary: 'Echo',
  query: noQuery,
  body: z.strictObject({ names: z.array(z.string().check(z.maxLength(3))) }),
  status: 201,
  reply: z.object({ id: z.string(), clientId: z.string(), names: z.array(z.string()) }),
});
const ID = '0192f0c1-2345-7abc-8def-0123456789ab';
const URL_OF_ECHO = `http://127.0.0.1:3000/api/v1/echo/${ID}/clients/GID_a%40%40%40b%25`;
const { GET, POST } = routes({
  POST: route(echo, async ({ params, body }) => {
    if (body.names[0] === 'own') throw new ConflictError('own', 'Own words.');
    if (body.names[0] === 'bug') throw new Error('canary of the inside');
    return { ...params, ...body, surplus: 'not in the contract' };
  }),
});

interface Sent {
  url?: string;
  body?: BodyInit;
  headers?: Record<string, string>;
}

function send({ url = URL_OF_ECHO, body = '{"names":["a"]}', headers = {} }: Sent) {
  return POST(
    new Request(url, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', host: '127.0.0.1:3000', ...headers },
    }),
  );
}

async function problemOf(response: Response) {
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  return problemSchema.parse(await response.json());
}

beforeEach(() => {
  forgetSingleton('env');
  vi.stubEnv('NEXTAUTH_URL', 'https://rollcall.example.com');
});
afterEach(() => {
  vi.unstubAllEnvs();
  forgetSingleton('env');
});

test('an answer holds what the contract holds, is never stored, and names its request and its build', async () => {
  const response = await send({});
  expect(response.status).toBe(201);
  expect(await response.json()).toEqual({ id: ID, clientId: 'GID_a@@@b%', names: ['a'] });
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(response.headers.get('x-request-id')).toMatch(/^[\w-]{36}$/);
  expect(response.headers.get('x-rollcall-build')).toMatch(/\S/);
});

test.each([
  ['no JSON', { body: '{' }, 400, 'malformed-json'],
  ['an empty body', { body: '' }, 400, 'malformed-json'],
  ['bytes that are no UTF-8', { body: new Uint8Array([34, 0xff, 34]) }, 400, 'malformed-json'],
  [
    'a form',
    { headers: { 'content-type': 'application/x-www-form-urlencoded' } },
    415,
    'unsupported-media-type',
  ],
  ['text', { headers: { 'content-type': 'text/plain' } }, 415, 'unsupported-media-type'],
  ['too much', { body: `"${'x'.repeat(MAX_BODY_BYTES)}"` }, 413, 'too-large'],
  ['an id that is none', { url: URL_OF_ECHO.replace(ID, '7') }, 404, 'not-found'],
  ['a client id that is none', { url: URL_OF_ECHO.replace('GID_a', '%00') }, 404, 'not-found'],
  ['a broken escape', { url: URL_OF_ECHO.replace('%25', '%2') }, 404, 'not-found'],
  ['our own error', { body: '{"names":["own"]}' }, 409, 'own'],
  ['a foreign origin', { headers: { origin: 'https://evil.example' } }, 403, 'cross-origin'],
  ['a foreign site', { headers: { 'sec-fetch-site': 'cross-site' } }, 403, 'cross-origin'],
  ['no origin to speak of', { headers: { origin: 'null' } }, 403, 'cross-origin'],
])('%s is a problem', async (_name, sent: Sent, status, code) => {
  const response = await send(sent);
  expect(response.status).toBe(status);
  expect(await problemOf(response)).toMatchObject({ status, code });
});

test.each([
  ['the host itself', { origin: 'http://127.0.0.1:3000' }],
  ['the public address', { origin: 'https://rollcall.example.com' }],
  ['the same site', { 'sec-fetch-site': 'same-origin' }],
])('a write from %s passes', async (_name, headers) => {
  expect((await send({ headers })).status).toBe(201);
});

test('unknown keys and parameters, wrong items and __proto__ are named where they are', async () => {
  const keys = await problemOf(await send({ body: '{"names":["a","long"],"__proto__":{},"x":1}' }));
  expect(keys.fields?.map((field) => field.path).sort()).toEqual(['__proto__', 'names.1', 'x']);
  const query = await problemOf(await send({ url: `${URL_OF_ECHO}?a=1` }));
  expect(query).toMatchObject({ status: 422, fields: [{ path: 'a' }] });
  const twice = await problemOf(await send({ url: `${URL_OF_ECHO}?a=1&a=2` }));
  expect(twice).toMatchObject({ status: 422, fields: [{ path: 'a' }] });
});

test('a bug is a 500 without a word of its own', async () => {
  const response = await send({ body: '{"names":["bug"]}' });
  expect(response.status).toBe(500);
  expect(JSON.stringify(await problemOf(response))).not.toContain('canary');
});

test('a method that is not there is a 405 that says what is', async () => {
  const response = await GET(new Request(URL_OF_ECHO));
  expect(response.status).toBe(405);
  expect(response.headers.get('allow')).toBe('POST');
  expect(await problemOf(response)).toMatchObject({ code: 'method-not-allowed' });
});

test('an unknown address below the API is a 404 problem', async () => {
  const response = await refuseUnknownPath(new Request('http://127.0.0.1:3000/api/v1/nothing'));
  expect(await problemOf(response)).toMatchObject({ status: 404 });
});

test('a request id of a proxy is kept when it is harmless', async () => {
  const kept = await send({ headers: { 'x-request-id': 'proxy-id.0001' } });
  const other = await send({ headers: { 'x-request-id': 'a b' } });
  expect(kept.headers.get('x-request-id')).toBe('proxy-id.0001');
  expect(other.headers.get('x-request-id')).not.toBe('a b');
});
