import { randomUUID } from 'node:crypto';
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { Socket } from 'node:net';

const MAX_BODY_BYTES = 16 * 1024 * 1024;
const CLOSE_TIMEOUT_MS = 2_000;

const LIMITS = {
  maxHeaderSize: 16 * 1024,
  headersTimeout: 10_000,
  requestTimeout: 60_000,
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 5_000,
};

/** An HTTP server with limits that a slow or huge sender meets before the application does. */
export function createHttpServer(handle: RequestListener): Server {
  return createServer(LIMITS, (request, response) => {
    noteSender(request);
    setCommonHeaders(request.url ?? '/', response);
    if (Number(request.headers['content-length'] ?? 0) <= MAX_BODY_BYTES) {
      handle(request, response);
      return;
    }
    response.writeHead(413, { 'content-type': 'application/problem+json', connection: 'close' });
    response.end(
      JSON.stringify({
        type: 'about:blank',
        title: 'The request is too large',
        status: 413,
        code: 'body-too-large',
        detail: `A request's body may have ${MAX_BODY_BYTES} bytes at most.`,
        requestId: randomUUID(),
      }),
    );
  });
}

const EVERY_ANSWER = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
};
const OVER_HTTPS = { 'strict-transport-security': 'max-age=31536000' };
const API_ANSWER = { 'content-security-policy': "default-src 'none'; frame-ancestors 'none'" };
const SNAPSHOT_PAGE = {
  'x-robots-tag': 'noindex, nofollow, noarchive',
  'referrer-policy': 'no-referrer',
};

function setCommonHeaders(url: string, response: ServerResponse): void {
  const headers = {
    ...EVERY_ANSWER,
    ...(process.env.NEXTAUTH_URL?.startsWith('https://') ? OVER_HTTPS : {}),
    ...(url.startsWith('/api/') ? API_ANSWER : {}),
    ...(url.startsWith('/s/') ? SNAPSHOT_PAGE : {}),
  };
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}

/** The last entry of X-Forwarded-For is the peer itself; what a sender says of itself counts only behind trusted proxies. */
function noteSender(request: IncomingMessage): void {
  const { headers, socket } = request;
  const isBehindProxy = Number(process.env.ROLLCALL_TRUSTED_PROXIES ?? 0) > 0;
  const claimed = isBehindProxy ? headers['x-forwarded-for'] : undefined;
  const peer = socket.remoteAddress ?? '';
  headers['x-forwarded-for'] = claimed === undefined ? peer : `${claimed}, ${peer}`;
  if (isBehindProxy) return;
  for (const name of ['x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-port']) {
    delete headers[name];
  }
}

/** Throws an Error that names the address and what to change when it is taken or not allowed. */
export function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(explainListenError(error, port, host)));
    server.listen(port, host, () => resolve());
  });
}

function explainListenError(error: Error, port: number, host: string): Error {
  const code = 'code' in error ? error.code : null;
  if (code === 'EADDRINUSE') {
    return new Error(`Port ${port} on ${host} is in use. Stop what uses it, or set PORT.`);
  }
  if (code === 'EACCES') {
    return new Error(`Port ${port} is not open to this account. Set PORT to 1024 or above.`);
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return new Error(`HOST "${host}" is not an address of this machine.`);
  }
  return error;
}

/** Remembers the sockets, because Node's server forgets one that was upgraded and yet waits for it. */
export function trackSockets(server: Server): ReadonlySet<Socket> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  return sockets;
}

/** Stops accepting, lets running requests end, and cuts them after 2 s. */
export function closeHttpServer(server: Server, sockets: ReadonlySet<Socket>): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      for (const socket of sockets) socket.destroy();
    }, CLOSE_TIMEOUT_MS);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
}
