import { createServer, type Server, type Socket } from 'node:net';
import { Aedes, type Client } from 'aedes';

export interface BrokerOptions {
  port: number;
  host: string;
  onSession: (clientId: string, online: boolean) => void;
}

export interface Broker {
  port: number;
  stop: () => Promise<void>;
}

/** A real MQTT 3.1.1 broker that asks for no sign-in; each live session is reported. */
export async function startBroker(options: BrokerOptions): Promise<Broker> {
  const broker = await Aedes.createBroker({ maxClientsIdLength: 64 });
  trackSessions(broker, options.onSession);
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    broker.handle(socket);
  });
  await listen(server, options);
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    stop: () => stop({ broker, server, sockets }),
  };
}

/** By connection, not by id: the client that takes an id over stays online when the old one goes. */
function trackSessions(broker: Aedes, onSession: BrokerOptions['onSession']): void {
  const holders = new Map<string, Client>();
  const leave = (client: Client) => {
    if (holders.get(client.id) !== client) return;
    holders.delete(client.id);
    onSession(client.id, false);
  };
  broker.on('client', (client) => {
    holders.set(client.id, client);
    client.conn.once('close', () => leave(client));
    onSession(client.id, true);
  });
  broker.on('clientDisconnect', leave);
}

function listen(server: Server, options: BrokerOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host, resolve);
  });
}

async function stop(parts: {
  broker: Aedes;
  server: Server;
  sockets: ReadonlySet<Socket>;
}): Promise<void> {
  const closed = new Promise<void>((resolve) => parts.server.close(() => resolve()));
  await new Promise<void>((resolve) => parts.broker.close(resolve));
  for (const socket of parts.sockets) socket.destroy();
  await closed;
}
