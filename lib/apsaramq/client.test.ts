import type { IncomingMessage } from 'node:http';
import { describe, expect, test } from 'vitest';
import { startServer, type TestServer } from './testing/http-server.ts';
import { failureOf, makeClient } from './testing/make-client.ts';

interface Reply {
  status?: number;
  headers?: Record<string, string>;
  body: unknown;
}

interface RecordingServer extends TestServer {
  requests: IncomingMessage[];
}

async function answering(reply: Reply): Promise<RecordingServer> {
  const requests: IncomingMessage[] = [];
  const server = await startServer((request, response) => {
    requests.push(request);
    response.writeHead(reply.status ?? 200, reply.headers);
    response.end(typeof reply.body === 'string' ? reply.body : JSON.stringify(reply.body));
  });
  return Object.assign(server, { requests });
}

const entry = (id: string, online: boolean) => ({ ClientId: id, OnlineStatus: online });

function queryOf(request: IncomingMessage | undefined): Record<string, string> {
  return Object.fromEntries(new URL(request?.url ?? '', 'http://host').searchParams);
}

describe('batchQuerySessions', () => {
  test('joins the answer by client id', async () => {
    const list = [entry('GID_a@@@2', false), entry('GID_a@@@1', true), entry('stranger', true)];
    await using server = await answering({ body: { RequestId: 'R-1', OnlineStatusList: list } });
    const ids = ['GID_a@@@1', 'GID_a@@@2', 'GID_a@@@3'];
    const answer = await makeClient(server.origin).batchQuerySessions(ids);
    expect(answer.values).toEqual(
      new Map([
        ['GID_a@@@1', true],
        ['GID_a@@@2', false],
      ]),
    );
    expect(answer.missing).toEqual(['GID_a@@@3']);
    expect(answer.malformed).toEqual([]);
    expect(answer.requestId).toBe('R-1');
    expect(answer.latencyMs).toBeGreaterThan(0);
  });

  test('sends a signed POST with the ids as a repeated list', async () => {
    await using server = await answering({ body: { OnlineStatusList: [] } });
    const client = makeClient(server.origin, {
      now: () => Date.UTC(2026, 0, 2, 3, 4, 5),
      nonce: () => 'nonce-1',
    });
    await client.batchQuerySessions(['a b', '中*']);
    const [request] = server.requests;
    expect(request?.method).toBe('POST');
    expect(request?.url).toContain('ClientIdList.1=a%20b&ClientIdList.2=%E4%B8%AD%2A');
    expect(queryOf(request)).toEqual({
      'ClientIdList.1': 'a b',
      'ClientIdList.2': '中*',
      InstanceId: 'post-cn-1',
      RegionId: 'cn-hangzhou',
    });
    expect(request?.headers).toMatchObject({
      'x-acs-action': 'BatchQuerySessionByClientIds',
      'x-acs-version': '2020-04-20',
      'x-acs-date': '2026-01-02T03:04:05Z',
      'x-acs-signature-nonce': 'nonce-1',
      accept: 'application/json',
    });
  });

  test('signs with V1 when asked to', async () => {
    await using server = await answering({ body: { OnlineStatusList: [] } });
    await makeClient(server.origin, { signature: 'v1' }).batchQuerySessions(['a']);
    expect(queryOf(server.requests[0])).toMatchObject({
      Action: 'BatchQuerySessionByClientIds',
      SignatureVersion: '1.0',
      Version: '2020-04-20',
      Format: 'JSON',
    });
    expect(server.requests[0]?.headers.authorization).toBeUndefined();
  });

  test('a list of another shape is malformed, so that no id gets a value', async () => {
    await using server = await answering({ body: { RequestId: 'R-1', OnlineStatusList: 'none' } });
    const error = await failureOf(makeClient(server.origin).batchQuerySessions(['a']));
    expect(error).toMatchObject({
      code: 'MalformedResponse',
      class: 'transient',
      requestId: 'R-1',
    });
  });

  const eleven = Array.from({ length: 11 }, (_, index) => `id-${index}`);
  test.each<[string, readonly string[], string]>([
    ['no ids', [], 'got 0'],
    ['eleven ids', eleven, 'got 11'],
    ['a double', ['a', 'b', 'a'], 'got "a" twice'],
    ['an empty id', [''], 'got ""'],
    ['half a surrogate pair', ['\uD83D'], 'got '],
  ])('%s is refused before any call', async (_, ids, words) => {
    await using server = await answering({ body: { OnlineStatusList: [] } });
    await expect(makeClient(server.origin).batchQuerySessions(ids)).rejects.toThrow(words);
    await expect(makeClient(server.origin).batchQuerySessions(ids)).rejects.toBeInstanceOf(
      ids[0] === '' || ids[0] === '\uD83D' ? TypeError : RangeError,
    );
    expect(server.requests).toHaveLength(0);
  });
});

describe('querySession', () => {
  test('gives the one value', async () => {
    await using server = await answering({ body: { RequestId: 'R-2', OnlineStatus: false } });
    const answer = await makeClient(server.origin).querySession('GID_a@@@1');
    expect(answer).toMatchObject({ online: false, requestId: 'R-2' });
    expect(queryOf(server.requests[0])).toMatchObject({ ClientId: 'GID_a@@@1' });
  });

  test.each(['"false"', '0', 'null', '[]'])('%s is not believed', async (status) => {
    await using server = await answering({ body: `{"OnlineStatus":${status},"RequestId":"R"}` });
    const error = await failureOf(makeClient(server.origin).querySession('a'));
    expect(error).toMatchObject({ code: 'MalformedResponse', class: 'transient', httpStatus: 200 });
  });
});

describe('an error answer', () => {
  test('keeps code, status, request, wait and skew', async () => {
    const date = new Date(Date.now() + 20 * 60_000).toUTCString();
    await using server = await answering({
      status: 500,
      headers: { 'x-acs-retry-after': '1500', date },
      body: { Code: 'SystemOverFlow', RequestId: 'R-3', Message: 'busy', HostId: 'h' },
    });
    const error = await failureOf(makeClient(server.origin).querySession('a'));
    expect(error).toMatchObject({
      code: 'SystemOverFlow',
      class: 'throttled',
      httpStatus: 500,
      requestId: 'R-3',
      retryAfterMs: 1500,
      phase: 'response',
    });
    expect(Math.abs((error.clockSkewMs ?? 0) - 20 * 60_000)).toBeLessThan(2500);
  });

  test('in XML is read too', async () => {
    const body = '<Error><RequestId>R-4</RequestId><Code>NoPermission</Code></Error>';
    await using server = await answering({ status: 403, body });
    const error = await failureOf(makeClient(server.origin).querySession('a'));
    expect(error).toMatchObject({ code: 'NoPermission', class: 'permission', requestId: 'R-4' });
  });

  test('counts even beside a value and a good status', async () => {
    await using server = await answering({ body: { Code: 'InternalError', OnlineStatus: false } });
    const error = await failureOf(makeClient(server.origin).querySession('a'));
    expect(error).toMatchObject({ code: 'InternalError', class: 'transient' });
  });

  test('a value beside a bad status is not believed', async () => {
    await using server = await answering({ status: 500, body: { OnlineStatus: false } });
    const error = await failureOf(makeClient(server.origin).querySession('a'));
    expect(error).toMatchObject({ code: 'UnexpectedResponse', class: 'transient' });
  });

  test('a request id in the header serves when the body has none', async () => {
    const headers = { 'x-acs-request-id': 'R-5' };
    await using server = await answering({ status: 503, headers, body: '<html>busy</html>' });
    const error = await failureOf(makeClient(server.origin).querySession('a'));
    expect(error).toMatchObject({ code: 'NonJsonResponse', class: 'transient', requestId: 'R-5' });
  });
});

describe('the credential', () => {
  test('is asked for at each call', async () => {
    await using server = await answering({ body: { OnlineStatus: true } });
    let accessKeyId = 'first';
    const client = makeClient(server.origin, {
      credential: async () => ({ accessKeyId, accessKeySecret: 's' }),
    });
    await client.querySession('a');
    accessKeyId = 'second';
    await client.querySession('a');
    const seen = server.requests.map((request) => request.headers.authorization);
    expect(seen[0]).toContain('Credential=first,');
    expect(seen[1]).toContain('Credential=second,');
  });

  test.each([
    { accessKeyId: '', accessKeySecret: 's' },
    { accessKeyId: 'a\r\nx: y', accessKeySecret: 's' },
    { accessKeyId: 'a', accessKeySecret: '' },
    { accessKeyId: 'a', accessKeySecret: 's', securityToken: 'é' },
  ])('that cannot be sent is a credentials error before any call', async (credential) => {
    await using server = await answering({ body: { OnlineStatus: true } });
    const client = makeClient(server.origin, { credential: () => credential });
    const error = await failureOf(client.querySession('a'));
    expect(error).toMatchObject({ code: 'InvalidCredential', class: 'credentials' });
    expect(server.requests).toHaveLength(0);
  });

  test('that cannot be had passes on its own error', async () => {
    const cause = new Error('the vault is closed');
    const credential = () => Promise.reject(cause);
    const client = makeClient('http://127.0.0.1:9', { credential });
    await expect(client.querySession('a')).rejects.toBe(cause);
  });
});

test('a closed client refuses calls, and closing twice is fine', async () => {
  await using server = await answering({ body: { OnlineStatus: true } });
  const client = makeClient(server.origin);
  await client.querySession('a');
  await client.close();
  await client.close();
  const error = await failureOf(client.querySession('a'));
  expect(error).toMatchObject({ code: 'ClientClosed', class: 'transient', phase: 'response' });
});
