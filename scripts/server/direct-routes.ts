import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';

const DIRECT_ROUTES = Symbol.for('rollcall.direct-routes');
/** Set on a request: its answer may carry its bytes beside an empty body, uncopied. */
const ENCODED_BODY = Symbol.for('rollcall.encoded-body');
const gzipAsync = promisify(gzip);
const COMPRESS_FROM_BYTES = 4096;
const FASTEST = { level: constants.Z_BEST_SPEED };

type Handle = (request: Request) => Promise<Response>;

/** The handler that the product registered through lib/server/http/direct-routes.ts for a request, or null. */
export function directRouteOf({ method, url }: IncomingMessage): Handle | null {
  const routes: unknown = Reflect.get(globalThis, DIRECT_ROUTES);
  if (method !== 'GET' || url === undefined || !Array.isArray(routes)) return null;
  const found = routes.filter(isDirectRoute).find((route) => route.url.test(url));
  return found?.handle ?? null;
}

function isDirectRoute(value: unknown): value is { url: RegExp; handle: Handle } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'url' in value &&
    value.url instanceof RegExp &&
    'handle' in value &&
    typeof value.handle === 'function'
  );
}

/** Answers a request without a body; large answers are compressed for those who take it. */
export async function answerDirectly(
  handle: Handle,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const request = new Request(`http://localhost${incoming.url}`, { headers: headersOf(incoming) });
  Reflect.set(request, ENCODED_BODY, true);
  const answer = await handle(request);
  const body = await bytesOf(answer);
  for (const [name, value] of answer.headers) outgoing.setHeader(name, value);
  const isWorthIt = body.length >= COMPRESS_FROM_BYTES;
  if (isWorthIt) outgoing.setHeader('vary', 'accept-encoding');
  const isWanted = /\bgzip\b/.test(String(incoming.headers['accept-encoding'] ?? ''));
  const sent = isWorthIt && isWanted ? await gzipAsync(body, FASTEST) : body;
  if (sent !== body) outgoing.setHeader('content-encoding', 'gzip');
  if (answer.status !== 304) outgoing.setHeader('content-length', sent.length);
  outgoing.writeHead(answer.status).end(sent);
}

async function bytesOf(answer: Response): Promise<Buffer> {
  const encoded: unknown = Reflect.get(answer, ENCODED_BODY);
  return Buffer.isBuffer(encoded) ? encoded : Buffer.from(await answer.arrayBuffer());
}

function headersOf({ headers }: IncomingMessage): Headers {
  const copied = new Headers();
  for (const [name, value] of Object.entries(headers)) {
    if (typeof value === 'string') copied.set(name, value);
    else for (const each of value ?? []) copied.append(name, each);
  }
  return copied;
}
