import { gunzipSync } from 'node:zlib';
import { Agent, request } from 'undici';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { encodedResponse } from '@/lib/server/http/encoded-response';
import { findFreePort } from '../free-port';
import { answerDirectly, directRouteOf } from './direct-routes';
import { closeHttpServer, createHttpServer, listen, trackSockets } from './http-server';

const REGISTERED = Symbol.for('rollcall.direct-routes');
const BIG = JSON.stringify({ rows: Array.from({ length: 2000 }, (_, index) => `row ${index}`) });
let origin = '';
let close = async () => {};

async function answer(asked: Request): Promise<Response> {
  if (asked.headers.get('if-none-match') === '"1"') return new Response(null, { status: 304 });
  if (asked.url.endsWith('?encoded')) {
    return encodedResponse(asked, { body: Buffer.from(BIG), etag: '"2"' });
  }
  const headers = { etag: '"1"', 'x-asked': new URL(asked.url).search };
  return new Response(asked.headers.get('cookie') ?? BIG, { headers });
}

beforeEach(async () => {
  Reflect.set(globalThis, REGISTERED, [{ url: /^\/polls(\?|$)/, handle: answer }]);
  const server = createHttpServer((incoming, outgoing) => {
    const direct = directRouteOf(incoming);
    if (direct === null) outgoing.end('the router');
    else void answerDirectly(direct, incoming, outgoing);
  });
  const sockets = trackSockets(server);
  const port = await findFreePort();
  await listen(server, port, '127.0.0.1');
  origin = `http://127.0.0.1:${port}`;
  close = () => closeHttpServer(server, sockets);
});

afterEach(async () => {
  Reflect.deleteProperty(globalThis, REGISTERED);
  await close();
});

async function get(
  path: string,
  headers: Record<string, string> = {},
  method: 'GET' | 'POST' = 'GET',
) {
  const dispatcher = new Agent();
  const {
    statusCode,
    headers: got,
    body,
  } = await request(`${origin}${path}`, {
    headers,
    method,
    dispatcher,
  });
  const bytes = Buffer.from(await body.arrayBuffer());
  await dispatcher.close();
  return { statusCode, got, bytes };
}

it('hands a registered request to its handler and sends what that answers', async () => {
  const { statusCode, got, bytes } = await get('/polls?since=a.1', { cookie: 'a=b' });
  expect(statusCode).toBe(200);
  expect(bytes.toString()).toBe('a=b');
  expect(got).toMatchObject({ etag: '"1"', 'x-asked': '?since=a.1', 'content-length': '3' });
  expect(got['x-content-type-options']).toBe('nosniff');
  expect(got['content-security-policy']).toBeUndefined();
});

it('leaves other paths and methods to the router', async () => {
  expect((await get('/pollsters')).bytes.toString()).toBe('the router');
  expect((await get('/x/polls')).bytes.toString()).toBe('the router');
  expect((await get('/polls', {}, 'POST')).bytes.toString()).toBe('the router');
  Reflect.deleteProperty(globalThis, REGISTERED);
  expect((await get('/polls')).bytes.toString()).toBe('the router');
});

it('compresses a large answer for those who take it, and for nobody else', async () => {
  const squeezed = await get('/polls', { 'accept-encoding': 'gzip, br' });
  expect(squeezed.got['content-encoding']).toBe('gzip');
  expect(squeezed.got.vary).toBe('accept-encoding');
  expect(squeezed.bytes.length).toBeLessThan(BIG.length / 2);
  expect(gunzipSync(squeezed.bytes).toString()).toBe(BIG);
  const plain = await get('/polls');
  expect(plain.got['content-encoding']).toBeUndefined();
  expect(plain.bytes.toString()).toBe(BIG);
});

it('sends what was encoded before, whole and with its headers', async () => {
  const { got, bytes } = await get('/polls?encoded');
  expect(bytes.toString()).toBe(BIG);
  expect(got).toMatchObject({ etag: '"2"', 'content-type': 'application/json' });
  expect(got['content-length']).toBe(String(BIG.length));
});

it('sends no body when nothing has changed', async () => {
  const { statusCode, bytes } = await get('/polls', { 'if-none-match': '"1"' });
  expect([statusCode, bytes.length]).toEqual([304, 0]);
});
