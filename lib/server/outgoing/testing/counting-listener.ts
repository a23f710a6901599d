import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface CountingListener {
  port: number;
  /** TCP connections that arrived, whatever was said over them. */
  reached(): number;
  stop(): Promise<void>;
}

/** Listens on every address of this machine, IPv4 and IPv6. */
export async function startCountingListener(
  answer: RequestListener = (_request, response) => void response.end('reached'),
): Promise<CountingListener> {
  let count = 0;
  const server = createServer(answer);
  server.on('connection', () => {
    count += 1;
  });
  await new Promise<void>((resolve) => server.listen({ port: 0, host: '::' }, resolve));
  return {
    port: asAddress(server.address()).port,
    reached: () => count,
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Guarantee: a server that listens on TCP has such an address. */
function asAddress(address: unknown): AddressInfo {
  return address as AddressInfo;
}
