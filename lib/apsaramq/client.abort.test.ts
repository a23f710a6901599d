import { EventEmitter, once } from 'node:events';
import { Agent, buildConnector } from 'undici';
import { describe, expect, test } from 'vitest';
import { startServer } from './testing/http-server.ts';
import { makeClient } from './testing/make-client.ts';

const ONLINE = '{"OnlineStatus":true,"RequestId":"R"}';

describe('an abort by the caller', () => {
  test('rejects with the reason and closes the connection', async () => {
    const controller = new AbortController();
    const reason = new Error('the list was deleted');
    const closed = new EventEmitter();
    const isClosed = once(closed, 'close');
    await using server = await startServer((request) => {
      request.socket.on('close', () => closed.emit('close'));
      controller.abort(reason);
    });
    const call = makeClient(server.origin).querySession('a', { signal: controller.signal });
    await expect(call).rejects.toBe(reason);
    await isClosed;
  });

  test('beforehand sends nothing', async () => {
    await using server = await startServer((_, response) => response.end(ONLINE));
    const call = makeClient(server.origin).querySession('a', { signal: AbortSignal.abort('no') });
    await expect(call).rejects.toBe('no');
    expect(server.sockets).toHaveLength(0);
  });

  test('while the credential is fetched sends nothing', async () => {
    const controller = new AbortController();
    await using server = await startServer((_, response) => response.end(ONLINE));
    const client = makeClient(server.origin, {
      credential: async () => {
        controller.abort('no');
        return { accessKeyId: 'a', accessKeySecret: 's' };
      },
    });
    await expect(client.querySession('a', { signal: controller.signal })).rejects.toBe('no');
    expect(server.sockets).toHaveLength(0);
  });

  test('while connecting rejects at once', async () => {
    const controller = new AbortController();
    const dispatcher = new Agent({ connect: () => controller.abort('no') });
    const client = makeClient('http://127.0.0.1:9', { dispatcher });
    await expect(client.querySession('a', { signal: controller.signal })).rejects.toBe('no');
  });

  test('while connecting sends nothing once connected', async () => {
    const controller = new AbortController();
    let calls = 0;
    await using server = await startServer((_, response) => {
      calls += 1;
      response.end(ONLINE);
    });
    const connect = buildConnector({});
    const dispatcher = new Agent({
      connections: 1,
      connect: (options, callback) => {
        controller.abort('no');
        connect(options, callback);
      },
    });
    const client = makeClient(server.origin, { dispatcher });
    await expect(client.querySession('a', { signal: controller.signal })).rejects.toBe('no');
    await client.querySession('a');
    expect(calls).toBe(1);
    await dispatcher.close();
  });

  test('leaves no listener on a long-lived signal', async () => {
    const { signal } = new AbortController();
    let listeners = 0;
    const add = signal.addEventListener.bind(signal);
    const remove = signal.removeEventListener.bind(signal);
    signal.addEventListener = (...args: Parameters<typeof add>) => {
      listeners += 1;
      add(...args);
    };
    signal.removeEventListener = (...args: Parameters<typeof remove>) => {
      listeners -= 1;
      remove(...args);
    };
    await using server = await startServer((_, response) => response.end(ONLINE));
    await makeClient(server.origin).querySession('a', { signal });
    expect(listeners).toBe(0);
  });
});
