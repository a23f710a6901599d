import { createServer, type Server } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FaultProxy, through } from './fault-proxy';

describe('the TCP proxy of the fault tests', () => {
  let server: Server;
  let proxy: FaultProxy;
  let url: string;

  beforeEach(async () => {
    server = createServer((_request, response) => response.end('x'.repeat(1000)));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    proxy = await FaultProxy.start({ host: '127.0.0.1', port });
    url = through(proxy, `http://127.0.0.1:${port}`);
  });

  afterEach(async () => {
    await proxy.stop();
    server.closeAllConnections();
    server.close();
  });

  async function read(signal?: AbortSignal): Promise<number> {
    const response = await fetch(url, { signal: signal ?? null });
    return (await response.text()).length;
  }

  it('passes bytes', async () => {
    expect(await read()).toBe(1000);
  });

  it.each(['refuse', 'reset', 'cut'] as const)(
    'fails a call in mode %s and heals',
    async (mode) => {
      await proxy.set(mode);
      await expect(read()).rejects.toThrow();
      await proxy.set('pass');
      expect(await read()).toBe(1000);
    },
  );

  it('holds a call in mode stall until it passes again', async () => {
    await proxy.set('stall');
    const held = read();
    await expect(read(AbortSignal.timeout(50))).rejects.toThrow();
    await proxy.set('pass');
    expect(await held).toBe(1000);
  });
});
