import 'server-only';
import type { Operation } from '@/lib/server/openapi/operation';
import type { ApiRoute } from '@/lib/server/testing/api-routes';
import { PROBE_BODIES } from '@/lib/server/testing/probe-bodies';
import { ORIGIN } from '@/lib/server/testing/test-server';
import type { Asker } from '@/lib/server/testing/two-teams';

const AT_ONCE = 8;

export type Ids = Readonly<Record<string, string>>;

export interface Answer {
  status: number;
  text: string;
}

export interface Probe {
  operation: Operation;
  asker: Asker;
  /** Whose things the path and the body name. */
  ids: Ids;
  /** Stops after authorization and before anything is done. */
  isHarmless?: boolean;
  /** In place of the operation's own; a string is sent as it is. */
  body?: unknown;
  headers?: Record<string, string>;
  /** Headers that are left out. */
  dropped?: readonly string[];
}

/** Sends probes to the route files themselves and counts them. */
export function createProber(routes: readonly ApiRoute[]) {
  const made = { requests: 0 };

  async function send(probe: Probe): Promise<Answer> {
    const { path, method } = probe.operation;
    const handler = routes.find((route) => route.path === path)?.handlers.get(method);
    if (!handler) throw new Error(`${method} ${path} has no route file`);
    made.requests += 1;
    const response = await handler(requestOf(probe));
    return { status: response.status, text: await response.text() };
  }
  return { made, send };
}

function requestOf({ operation, asker, ids, isHarmless = false, ...given }: Probe): Request {
  const { token, cookie, headers } = asker.sent;
  const body = given.body === undefined ? bodyFor(operation, ids) : encode(given.body);
  const query = isHarmless ? '?no-such-parameter=1' : '';
  const request = new Request(`${ORIGIN}${pathFor(operation.path, ids)}${query}`, {
    method: operation.method,
    ...(body !== null && { body }),
    headers: {
      host: new URL(ORIGIN).host,
      ...(body !== null && { 'content-type': 'application/json' }),
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(cookie !== undefined && { cookie, origin: ORIGIN }),
      ...headers,
      ...given.headers,
    },
  });
  for (const name of given.dropped ?? []) request.headers.delete(name);
  return request;
}

function encode(body: unknown): string {
  return typeof body === 'string' ? body : JSON.stringify(body);
}

/** `{id}` is the thing of the segment before it; every other parameter has a name of its own. */
export function pathFor(path: string, ids: Ids): string {
  return path.replace(/([^/]+)\/\{(\w+)\}/g, (_, before: string, name: string) => {
    const id = name === 'id' ? ids[before] : ids[name];
    if (id === undefined) throw new Error(`no thing to stand for {${name}} in ${path}`);
    return `${before}/${encodeURIComponent(id)}`;
  });
}

export function bodyFor(operation: Operation, ids: Ids): string | null {
  if (operation.body.type === 'undefined') return null;
  const make = PROBE_BODIES[operation.id];
  if (!make) throw new Error(`${operation.id} has no body in probe-bodies.ts`);
  return JSON.stringify(make(ids));
}

/** Works through the items, some at once. */
export async function eachOf<Item>(items: readonly Item[], work: (item: Item) => Promise<void>) {
  const rest = [...items];
  const worker = async () => {
    for (let item = rest.pop(); item !== undefined; item = rest.pop()) await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

/** The problem without what differs from request to request. */
export function gist({ status, text }: Answer): string {
  return `${status} ${text.replace(/"requestId":"[^"]*"/, '')}`;
}
