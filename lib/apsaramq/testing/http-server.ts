import { createServer, type RequestListener, type Server } from 'node:http';
import type { Socket } from 'node:net';

export interface TestServer extends AsyncDisposable {
  origin: string;
  server: Server;
  /** Every connection that was ever accepted. */
  sockets: Socket[];
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return address.port;
}

/** A node:http server on a free port of the loopback address, for one test. */
export async function startServer(listener: RequestListener): Promise<TestServer> {
  const sockets: Socket[] = [];
  const server = createServer(listener);
  server.on('connection', (socket) => sockets.push(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${portOf(server)}`,
    server,
    sockets,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
