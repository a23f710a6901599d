import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { db } from '@/lib/server/db';
import type { RouteHandler } from '@/lib/server/http/route';
import type { Operation } from '@/lib/server/openapi/operation';
import { OPERATIONS } from '@/lib/server/openapi/operations';
import { ACCESS_RULES, isGranted, ROUTES_OUTSIDE } from '@/lib/server/testing/access-rules';
import { type ApiRoute, loadApiRoutes, METHODS } from '@/lib/server/testing/api-routes';
import { NAMES_A_THING_IN_ITS_BODY, PROBE_BODIES } from '@/lib/server/testing/probe-bodies';
import { ORIGIN, startTestServer, type TestServer } from '@/lib/server/testing/test-server';
import { type Asker, type FilledTeam, fillTeam, nobodies } from '@/lib/server/testing/two-teams';

const LEAST_REQUESTS = 10_000;
const AT_ONCE = 8;

interface Answer {
  status: number;
  text: string;
}

interface Probe {
  operation: Operation;
  asker: Asker;
  /** Whose things the path and the body name. */
  ids: Readonly<Record<string, string>>;
  /** Stops after authorization and before anything is done. */
  isHarmless?: boolean;
}

let server: TestServer;
let routes: ApiRoute[];
let north: FilledTeam;
let south: FilledTeam;
let strangers: Asker[];
let requests = 0;

beforeAll(async () => {
  server = await startTestServer();
  routes = await loadApiRoutes();
  [north, south] = [await fillTeam('north'), await fillTeam('south')];
  strangers = await nobodies();
}, 120_000);
afterAll(() => server.close());

const guarded = OPERATIONS.filter(({ access }) => access !== 'open');

function handlerOf({ path, method }: Operation): RouteHandler {
  const handler = routes.find((route) => route.path === path)?.handlers.get(method);
  if (!handler) throw new Error(`${method} ${path} has no route file`);
  return handler;
}

function fillPath(path: string, ids: Readonly<Record<string, string>>): string {
  return path.replace(/([^/]+)\/\{(\w+)\}/g, (_, before: string, name: string) => {
    const id = name === 'id' ? ids[before] : ids[name];
    if (id === undefined) throw new Error(`no thing to stand for {${name}} in ${path}`);
    return `${before}/${encodeURIComponent(id)}`;
  });
}

/** Two parameters may follow each other: the second round fills what the first one made the `before` of. */
function pathFor(path: string, ids: Readonly<Record<string, string>>): string {
  return fillPath(fillPath(path, ids), ids);
}

function bodyFor(operation: Operation, ids: Readonly<Record<string, string>>): string | null {
  if (operation.body.type === 'undefined') return null;
  const make = PROBE_BODIES[operation.id];
  if (!make) throw new Error(`${operation.id} has no body in probe-bodies.ts`);
  return JSON.stringify(make(ids));
}

async function send({ operation, asker, ids, isHarmless = false }: Probe): Promise<Answer> {
  const { token, cookie, headers } = asker.sent;
  const body = bodyFor(operation, ids);
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
    },
  });
  requests += 1;
  const response = await handlerOf(operation)(request);
  return { status: response.status, text: await response.text() };
}

async function eachOf<Item>(items: readonly Item[], work: (item: Item) => Promise<void>) {
  const rest = [...items];
  const worker = async () => {
    for (let item = rest.pop(); item !== undefined; item = rest.pop()) await work(item);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

/** The problem without what differs from request to request. */
function gist({ status, text }: Answer): string {
  return `${status} ${text.replace(/"requestId":"[^"]*"/, '')}`;
}

function refusalOf(operation: Operation, asker: Asker): 401 | 403 | null {
  const rule = ACCESS_RULES[operation.id];
  if (rule === undefined) throw new Error(`${operation.id} has no rule in access-rules.ts`);
  const { role, scopes } = asker;
  if (role === null) return 401;
  return isGranted(rule, { role, scopes }) ? null : 403;
}

async function fingerprint(teamId: string): Promise<string> {
  const where = { teamId };
  const ofTeam = { connection: { teamId } };
  const rows = await Promise.all([
    db().team.findMany({ where: { id: teamId } }),
    db().membership.findMany({ where, orderBy: { userId: 'asc' } }),
    db().credential.findMany({ where, orderBy: { id: 'asc' } }),
    db().connection.findMany({ where, orderBy: { id: 'asc' } }),
    db().watchlist.findMany({
      where,
      orderBy: { id: 'asc' },
      include: { entries: true, views: true },
    }),
    db().invite.findMany({ where, orderBy: { id: 'asc' } }),
    db().snapshot.findMany({ where, orderBy: { id: 'asc' } }),
    db().apiToken.findMany({ where, orderBy: { id: 'asc' }, omit: { lastUsedAt: true } }),
    db().clientNote.findMany({ where: ofTeam, orderBy: { id: 'asc' } }),
    db().expectedAbsence.findMany({ where: ofTeam }),
    db().auditEvent.count({ where }),
  ]);
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex');
}

describe('every route of the API', () => {
  test('stands in the registry with a rule, or is known to be outside it', () => {
    const declared = new Set(OPERATIONS.map(({ path }) => path));
    const unknown = routes.filter(({ path }) => !declared.has(path) && !(path in ROUTES_OUTSIDE));
    expect(unknown.map(({ path }) => path)).toEqual([]);
    const ruled = Object.keys(ACCESS_RULES).sort();
    expect(OPERATIONS.map(({ id }) => id).sort()).toEqual(ruled);
    const open = OPERATIONS.filter(({ access }) => access === 'open').map(({ id }) => id);
    expect(open.filter((id) => ACCESS_RULES[id] !== 'open')).toEqual([]);
    expect(guarded.filter(({ id }) => ACCESS_RULES[id] === 'open')).toEqual([]);
  });

  test('lets in exactly the roles and scopes of its rule, and nobody else', async () => {
    const askers = [...north.askers, ...south.askers, ...strangers];
    const probes = guarded.flatMap((operation) => askers.map((asker) => ({ operation, asker })));
    const wrong: string[] = [];
    await eachOf(probes, async ({ operation, asker }) => {
      const { status, text } = await send({ operation, asker, ids: north.ids, isHarmless: true });
      const expected = refusalOf(operation, asker) ?? 422;
      if (status === expected) return;
      wrong.push(
        `${operation.id} by ${asker.name}: ${status} for ${expected} ${text.slice(0, 100)}`,
      );
    });
    expect(wrong).toEqual([]);
  });

  test('knows no method that it does not declare', async () => {
    const asker = north.askers.find(({ name }) => name === 'owner session');
    const wrong: string[] = [];
    for (const { path, handlers } of routes.filter((route) => !(route.path in ROUTES_OUTSIDE))) {
      const declared = OPERATIONS.filter((each) => each.path === path).map((each) => each.method);
      for (const method of METHODS.filter((each) => !declared.includes(each))) {
        const handler = handlers.get(method);
        const url = `${ORIGIN}${pathFor(path, north.ids)}`;
        const headers = {
          host: new URL(ORIGIN).host,
          cookie: asker?.sent.cookie ?? '',
          origin: ORIGIN,
        };
        requests += 1;
        const status = (await handler?.(new Request(url, { method, headers })))?.status ?? 405;
        if (status !== 405) wrong.push(`${method} ${path}: ${status}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('another team', () => {
  const pointing = guarded.filter(
    ({ id, path }) => path.includes('{') || NAMES_A_THING_IN_ITS_BODY.has(id),
  );

  test('cannot reach, change or even tell apart what is not its own', async () => {
    const before = await fingerprint(north.id);
    const nowhere = Object.fromEntries(
      Object.keys(north.ids).map((key) => [key, key === 'clientId' ? 'GID_no@@@1' : randomUUID()]),
    );
    const askers = [...south.askers, ...strangers];
    const probes = pointing.flatMap((operation) => askers.map((asker) => ({ operation, asker })));
    const wrong: string[] = [];
    await eachOf(probes, async ({ operation, asker }) => {
      const foreign = await send({ operation, asker, ids: north.ids });
      const none = await send({
        operation,
        asker,
        ids: { ...nowhere, clientId: north.ids.clientId ?? '' },
      });
      const expected = refusalOf(operation, asker);
      const isRefused =
        expected === null ? [403, 404].includes(foreign.status) : foreign.status === expected;
      const isQuiet = gist(foreign) === gist(none) && !foreign.text.includes(north.canary);
      if (isRefused && isQuiet) return;
      wrong.push(`${operation.id} by ${asker.name}: ${gist(foreign)} | ${gist(none)}`);
    });
    expect(wrong).toEqual([]);
    expect(await fingerprint(north.id)).toBe(before);
  });

  test('cannot bring its own things together with those of others', async () => {
    const before = await fingerprint(north.id);
    const mixed = (keys: string[]) =>
      Object.fromEntries(
        Object.entries(south.ids).map(([key, id]) => [
          key,
          keys.includes(key) ? (north.ids[key] ?? '') : id,
        ]),
      );
    const asker = south.askers.find(({ name }) => name === 'owner session');
    if (!asker) throw new Error('no owner');
    const wrong: string[] = [];
    const nested = pointing.filter(
      ({ path }) => (path.match(/\{(?!clientId)\w+\}/g) ?? []).length > 1,
    );
    for (const operation of nested) {
      const names = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
      const inner = names.filter((name) => name !== 'id' && name !== 'clientId');
      const { status } = await send({ operation, asker, ids: mixed(inner) });
      if (status !== 404) wrong.push(`${operation.id} with foreign ${inner}: ${status}`);
    }
    expect(nested.length).toBeGreaterThan(0);
    expect(wrong).toEqual([]);
    expect(await fingerprint(north.id)).toBe(before);
  });

  test('appears in no list and no answer that a team reads', async () => {
    const reads = guarded.filter(({ method }) => method === 'GET');
    const wrong: string[] = [];
    const probes = [north, south].flatMap((own) =>
      reads.flatMap((operation) => own.askers.map((asker) => ({ own, operation, asker }))),
    );
    await eachOf(probes, async ({ own, operation, asker }) => {
      const other = own === north ? south : north;
      const { status, text } = await send({ operation, asker, ids: own.ids });
      const expected = refusalOf(operation, asker);
      const isExpected = expected === null ? status === 200 : status === expected;
      const hidden = [other.canary, own.secret, other.secret, ...Object.values(other.ids)];
      const leaked = hidden.filter((value) => text.includes(value));
      if (isExpected && leaked.length === 0) return;
      wrong.push(`${operation.id} by ${asker.name}: ${status} ${leaked} ${text.slice(0, 200)}`);
    });
    expect(wrong).toEqual([]);
  });
});

test('at least 10,000 requests were made', () => {
  expect(requests).toBeGreaterThanOrEqual(LEAST_REQUESTS);
});
