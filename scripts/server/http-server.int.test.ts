import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { findFreePort } from '../free-port';
import { closeHttpServer, createHttpServer, listen, trackSockets } from './http-server';

const open: Socket[] = [];

function send(port: number, text: string): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    open.push(socket);
    socket.on('data', (chunk) => {
      answer += chunk;
      if (answer.includes('\r\n\r\n')) resolve(answer);
    });
    socket.on('close', () => resolve(answer));
    socket.on('error', () => resolve(answer));
  });
}

async function fetchText(port: number, headers: string): Promise<string> {
  const pairs = headers.split('\r\n').map((line) => line.split(': '));
  const response = await fetch(`http://127.0.0.1:${port}/`, { headers: Object.fromEntries(pairs) });
  return response.text();
}

async function start(handle: Parameters<typeof createHttpServer>[0]) {
  const port = await findFreePort();
  const server = createHttpServer(handle);
  const sockets = trackSockets(server);
  await listen(server, port, '127.0.0.1');
  return { port, server, close: () => closeHttpServer(server, sockets) };
}

afterEach(() => {
  for (const socket of open.splice(0)) socket.destroy();
});

describe('the HTTP server', () => {
  it('refuses a body of more than 16 MiB before it is sent', async () => {
    const { port, close } = await start((_request, response) => response.end('taken'));
    const head = `POST / HTTP/1.1\r\nhost: x\r\ncontent-length: ${17 * 1024 * 1024}\r\n\r\n`;
    expect(await send(port, head)).toContain('413 Payload Too Large');
    await close();
  });

  it('refuses headers of more than 16 KiB', async () => {
    const { port, close } = await start((_request, response) => response.end('taken'));
    const head = `GET / HTTP/1.1\r\nhost: x\r\nx: ${'a'.repeat(17 * 1024)}\r\n\r\n`;
    expect(await send(port, head)).toContain('431');
    await close();
  });

  it.each([
    ['', 'for=127.0.0.1 host=undefined'],
    ['1', 'for=1.2.3.4, 127.0.0.1 host=evil.example'],
  ])('believes what is forwarded only behind trusted proxies: "%s"', async (proxies, seen) => {
    vi.stubEnv('ROLLCALL_TRUSTED_PROXIES', proxies);
    const { port, close } = await start(({ headers }, response) => {
      response.end(`for=${headers['x-forwarded-for']} host=${headers['x-forwarded-host']}`);
    });
    const headers = 'x-forwarded-for: 1.2.3.4\r\nx-forwarded-host: evil.example';
    const answer = await fetchText(port, headers);
    vi.unstubAllEnvs();
    expect(answer).toBe(seen);
    await close();
  });

  it.each([
    ['https://rollcall.example.com', 'max-age=31536000'],
    ['http://127.0.0.1:3000', null],
  ])('tells browsers to keep to https when its address is %s', async (address, told) => {
    vi.stubEnv('NEXTAUTH_URL', address);
    const { port, close } = await start((_request, response) => response.end('taken'));
    const { headers } = await fetch(`http://127.0.0.1:${port}/api/v1/me`);
    vi.unstubAllEnvs();
    expect(headers.get('strict-transport-security')).toBe(told);
    await close();
  });

  it('closes although a request never ends and a socket was upgraded', async () => {
    const { port, server, close } = await start(() => {});
    server.on('upgrade', (_request, socket) => socket.write('HTTP/1.1 101 Switching\r\n\r\n'));
    void send(port, 'GET / HTTP/1.1\r\nhost: x\r\n\r\n');
    const upgrade =
      'GET / HTTP/1.1\r\nhost: x\r\nconnection: upgrade\r\nupgrade: websocket\r\n\r\n';
    await send(port, upgrade);
    await expect(close()).resolves.toBeUndefined();
  });

  it('says which port is in use', async () => {
    const { port, close } = await start(() => {});
    const second = createHttpServer(() => {});
    await expect(listen(second, port, '127.0.0.1')).rejects.toThrow(`Port ${port} on 127.0.0.1`);
    await close();
  });
});
