import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { AddressGuard } from './address-guard.ts';
import { type RawRequest, singleHeaders } from './api-call.ts';
import type { Reply } from './render.ts';
import { sendSabotaged } from './sabotage.ts';
import type { ServiceReply } from './service.ts';

const MAX_BODY_BYTES = 32 * 1024 * 1024;

export interface OpenApiServerParts {
  guard: AddressGuard;
  serve: (raw: RawRequest) => Promise<ServiceReply>;
  recordBan: () => void;
  /** Answers paths below `/-/`; null when the control API is off. */
  control: ((raw: RawRequest) => Reply) | null;
  serviceNow: () => number;
}

export interface OpenApiServer {
  port: number;
  stop: () => Promise<void>;
}

export async function startOpenApiServer(
  parts: OpenApiServerParts,
  listen: { port: number; host: string },
): Promise<OpenApiServer> {
  const server = createServer({ keepAliveTimeout: 75_000 }, (request, response) => {
    handle(parts, request, response).catch((error: unknown) => {
      console.error('simulator: request failed', error);
      request.socket.destroy();
    });
  });
  server.on('connection', (socket: Socket) => refuseBanned(parts, socket));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(listen.port, listen.host, resolve);
  });
  return { port: portOf(server.address()), stop: () => stop(server) };
}

function portOf(address: AddressInfo | string | null): number {
  return typeof address === 'object' && address ? address.port : 0;
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** With the control API on, a banned address may still reach that: it is refused per request. */
function refuseBanned(parts: OpenApiServerParts, socket: Socket): void {
  if (parts.control === null && parts.guard.isBanned(socket.remoteAddress ?? '')) socket.destroy();
}

async function handle(
  parts: OpenApiServerParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = request.url ?? '/';
  const isControl = path.startsWith('/-/');
  if (!isControl && !isAdmitted(parts, request.socket)) return;
  const body = await readBody(request);
  if (body === null) return;
  const raw = {
    method: request.method ?? 'GET',
    path,
    headers: singleHeaders(request.headers),
    body,
  };
  if (isControl) {
    send(response, parts.control?.(raw) ?? notFound(), parts.serviceNow());
    return;
  }
  const { reply, sabotage } = await parts.serve(raw);
  if (request.socket.destroyed) return;
  if (sabotage) sendSabotaged(request.socket, reply, sabotage);
  else send(response, reply, parts.serviceNow());
}

function isAdmitted(parts: OpenApiServerParts, socket: Socket): boolean {
  const address = socket.remoteAddress ?? '';
  if (!parts.guard.isBanned(address) && parts.guard.admit(address)) return true;
  parts.recordBan();
  socket.destroy();
  return false;
}

function notFound(): Reply {
  return { status: 404, contentType: 'text/plain', body: 'Not found' };
}

async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of request) {
      const part = Buffer.from(chunk);
      length += part.length;
      if (length > MAX_BODY_BYTES) {
        request.socket.destroy();
        return null;
      }
      chunks.push(part);
    }
  } catch {
    return null;
  }
  return Buffer.concat(chunks);
}

let dateSecond = 0;
let dateText = '';

function httpDate(atMs: number): string {
  const second = Math.floor(atMs / 1000);
  if (second !== dateSecond) {
    dateSecond = second;
    dateText = new Date(second * 1000).toUTCString();
  }
  return dateText;
}

function send(response: ServerResponse, reply: Reply, serviceNow: number): void {
  response.writeHead(reply.status, {
    date: httpDate(serviceNow),
    'content-type': reply.contentType,
    'content-length': Buffer.byteLength(reply.body),
    ...reply.headers,
  });
  response.end(reply.body);
}
