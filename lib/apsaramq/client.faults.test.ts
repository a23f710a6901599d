import type { ServerResponse } from 'node:http';
import { createServer } from 'node:net';
import { Agent } from 'undici';
import { describe, expect, test } from 'vitest';
import { startServer } from './testing/http-server.ts';
import { failureOf, makeClient } from './testing/make-client.ts';

const ONLINE = '{"OnlineStatus":true,"RequestId":"R"}';

async function freePort(): Promise<number> {
  await using server = await startServer(() => undefined);
  return Number(new URL(server.origin).port);
}

test('calls one after another reuse their connection', async () => {
  await using server = await startServer((_, response) => response.end(ONLINE));
  const client = makeClient(server.origin);
  for (let call = 0; call < 20; call += 1) await client.querySession('a');
  expect(server.sockets.length).toBeLessThanOrEqual(2);
});

test('200 calls at once use at most 64 connections', async () => {
  await using server = await startServer((_, response) => response.end(ONLINE));
  const client = makeClient(server.origin);
  await Promise.all(Array.from({ length: 200 }, () => client.querySession('a')));
  expect(server.sockets.length).toBeLessThanOrEqual(64);
});

test('a pool passed in is used and left open', async () => {
  await using server = await startServer((_, response) => response.end(ONLINE));
  const dispatcher = new Agent({ connections: 1 });
  const first = makeClient(server.origin, { dispatcher });
  await first.querySession('a');
  await first.close();
  await makeClient(server.origin, { dispatcher }).querySession('a');
  expect(server.sockets).toHaveLength(1);
  await dispatcher.close();
});

describe('a time-out', () => {
  test('covers an answer that never begins', async () => {
    await using server = await startServer(() => undefined);
    const error = await failureOf(makeClient(server.origin, { timeoutMs: 50 }).querySession('a'));
    expect(error).toMatchObject({ code: 'Timeout', class: 'transient', phase: 'response' });
  });

  test('covers an answer that drips on for ever', async () => {
    await using server = await startServer((_, response) => {
      response.write('{');
      const timer = setInterval(() => response.write(' '), 10);
      response.on('close', () => clearInterval(timer));
    });
    const error = await failureOf(makeClient(server.origin, { timeoutMs: 80 }).querySession('a'));
    expect(error).toMatchObject({ code: 'Timeout', httpStatus: 200, phase: 'response' });
  });

  test('while connecting says so, and sends nothing later', async () => {
    const port = await freePort();
    const dispatcher = new Agent({ connect: () => undefined });
    const client = makeClient(`http://127.0.0.1:${port}`, { timeoutMs: 50, dispatcher });
    const error = await failureOf(client.querySession('a'));
    expect(error).toMatchObject({ code: 'Timeout', class: 'transient', phase: 'connect' });
  });
});

describe('no connection', () => {
  test('when nobody listens', async () => {
    const client = makeClient(`http://127.0.0.1:${await freePort()}`);
    const error = await failureOf(client.querySession('a'));
    expect(error).toMatchObject({ code: 'ConnectFailed', class: 'transient', phase: 'connect' });
    expect(error.message).toContain('ECONNREFUSED');
  });

  test('when the name is unknown', async () => {
    const client = makeClient('http://no-such-host.invalid');
    const error = await failureOf(client.querySession('a'));
    expect(error).toMatchObject({ code: 'HostNotFound', class: 'transient', phase: 'connect' });
  });

  test('when TLS is spoken to a server that does not', async () => {
    await using server = await startServer((_, response) => response.end(ONLINE));
    const client = makeClient(server.origin.replace('http:', 'https:'));
    const error = await failureOf(client.querySession('a'));
    expect(error).toMatchObject({ class: 'transient', phase: 'connect' });
  });
});

describe('a broken connection', () => {
  test('before the answer', async () => {
    await using server = await startServer((request) => request.socket.resetAndDestroy());
    const error = await failureOf(makeClient(server.origin).querySession('a'));
    expect(error).toMatchObject({ code: 'ConnectionReset', class: 'transient', phase: 'response' });
  });

  test.each(['resetAndDestroy', 'end'] as const)('in mid-body (%s)', async (how) => {
    await using server = await startServer((request, response) => {
      response.writeHead(200, { 'content-length': String(ONLINE.length) });
      response.write(ONLINE.slice(0, 20), () => request.socket[how]());
    });
    const error = await failureOf(makeClient(server.origin).querySession('a'));
    expect(error).toMatchObject({
      code: 'IncompleteResponse',
      class: 'transient',
      httpStatus: 200,
    });
  });

  test('in mid-chunk', async () => {
    await using server = await startServer((request, response) => {
      response.write(ONLINE, () => request.socket.end());
    });
    const error = await failureOf(makeClient(server.origin).querySession('a'));
    expect(error).toMatchObject({ code: 'IncompleteResponse', class: 'transient' });
  });

  test('that speaks no HTTP', async () => {
    const server = createServer((socket) => socket.end('SSH-2.0-OpenSSH_9.2\r\n\r\n'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('the server has no port');
    const error = await failureOf(makeClient(`http://127.0.0.1:${address.port}`).querySession('a'));
    expect(error).toMatchObject({ code: 'MalformedResponse', class: 'transient' });
    server.close();
  });

  test('does not stop the next call', async () => {
    let calls = 0;
    await using server = await startServer((request, response) => {
      calls += 1;
      if (calls === 1) request.socket.resetAndDestroy();
      else response.end(ONLINE);
    });
    const client = makeClient(server.origin);
    await failureOf(client.querySession('a'));
    expect(await client.querySession('a')).toMatchObject({ online: true });
  });
});

describe('a body of 50 MB', () => {
  const megabyte = Buffer.alloc(1_048_576, 0x20);

  async function countSentMegabytes(headers: Record<string, string>): Promise<number> {
    let sent = 0;
    function pump(response: ServerResponse): void {
      while (sent < 50 && !response.destroyed) {
        sent += 1;
        if (!response.write(megabyte)) return void response.once('drain', () => pump(response));
      }
      response.end();
    }
    await using server = await startServer((_, response) => {
      response.writeHead(200, headers);
      pump(response);
    });
    const error = await failureOf(makeClient(server.origin).querySession('a'));
    expect(error).toMatchObject({ code: 'ResponseTooLarge', class: 'transient' });
    return sent;
  }

  test('announced is not read', async () => {
    const sent = await countSentMegabytes({ 'content-length': String(50 * megabyte.length) });
    expect(sent).toBeLessThan(10);
  });

  test('announced is refused before its first byte', async () => {
    await using server = await startServer((_, response) => {
      response.writeHead(200, { 'content-length': String(50 * megabyte.length) });
      response.flushHeaders();
    });
    const error = await failureOf(makeClient(server.origin).querySession('a'));
    expect(error).toMatchObject({ code: 'ResponseTooLarge', class: 'transient' });
  });

  test('unannounced is dropped at the limit', async () => {
    expect(await countSentMegabytes({})).toBeLessThan(20);
  });
});

test('a page of HTML with 503 is a transient failure', async () => {
  await using server = await startServer((_, response) => {
    response.writeHead(503, { 'content-type': 'text/html' });
    response.end('<html><body>Service Unavailable</body></html>');
  });
  const error = await failureOf(makeClient(server.origin).querySession('a'));
  expect(error).toMatchObject({ code: 'NonJsonResponse', class: 'transient', httpStatus: 503 });
});

test('a redirect is not followed', async () => {
  let calls = 0;
  await using server = await startServer((_, response) => {
    calls += 1;
    response.writeHead(302, { location: '/elsewhere' });
    response.end();
  });
  const error = await failureOf(makeClient(server.origin).querySession('a'));
  expect(error).toMatchObject({ httpStatus: 302, class: 'endpoint' });
  expect(calls).toBe(1);
});
