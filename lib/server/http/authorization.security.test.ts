import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { db } from '@/lib/server/db';
import { engine } from '@/lib/server/engine/engine';
import type { Operation } from '@/lib/server/openapi/operation';
import { OPERATIONS } from '@/lib/server/openapi/operations';
import {
  ACCESS_RULES,
  FOR_SESSIONS_ONLY,
  isGranted,
  ROUTES_OUTSIDE,
} from '@/lib/server/testing/access-rules';
import { type ApiRoute, loadApiRoutes, METHODS } from '@/lib/server/testing/api-routes';
import { NAMES_A_THING_IN_ITS_BODY } from '@/lib/server/testing/probe-bodies';
import { createProber, eachOf, gist, pathFor } from '@/lib/server/testing/probes';
import { ORIGIN, withTestServer } from '@/lib/server/testing/test-server';
import {
  type Asker,
  CLOSED_ENDPOINT,
  type FilledTeam,
  fillTeam,
  nobodies,
} from '@/lib/server/testing/two-teams';

withTestServer({ ROLLCALL_UPSTREAM_ALLOW: CLOSED_ENDPOINT });

const LEAST_REQUESTS = 10_000;
const ENGINES_OWN = { evidenceFloorAt: true, evidenceFloors: true, updatedAt: true } as const;

let routes: ApiRoute[];
let north: FilledTeam;
let south: FilledTeam;
let strangers: Asker[];
let prober: ReturnType<typeof createProber>;

beforeAll(async () => {
  routes = await loadApiRoutes();
  prober = createProber(routes);
  [north, south] = [await fillTeam('north'), await fillTeam('south')];
  strangers = await nobodies();
  await engine().start();
}, 120_000);
afterAll(async () => {
  await engine().stop();
});

/** One without a rule is told by the first test and left out of the others. */
const guarded = OPERATIONS.filter(({ access, id }) => access !== 'open' && id in ACCESS_RULES);

function refusalOf(operation: Operation, asker: Asker): 401 | 403 | null {
  const rule = ACCESS_RULES[operation.id];
  if (rule === undefined) throw new Error(`${operation.id} has no rule in access-rules.ts`);
  const { role, scopes } = asker;
  if (role === null) return 401;
  return isGranted(rule, { role, scopes }) ? null : 403;
}

function seesEveryList({ role }: Asker): boolean {
  return role === 'admin' || role === 'owner';
}

/** What a team has, but for what the engine writes by itself. */
async function contentsOf(teamId: string): Promise<string> {
  const where = { teamId };
  const ofTeam = { connection: { teamId } };
  const byId = { id: 'asc' } as const;
  const rows = await Promise.all([
    db().team.findMany({ where: { id: teamId } }),
    db().membership.findMany({ where, orderBy: { userId: 'asc' } }),
    db().credential.findMany({ where, orderBy: byId }),
    db().connection.findMany({ where, orderBy: byId, omit: ENGINES_OWN }),
    db().watchlist.findMany({ where, orderBy: byId, include: { entries: true, views: true } }),
    db().invite.findMany({ where, orderBy: byId }),
    db().snapshot.findMany({ where, orderBy: byId }),
    db().apiToken.findMany({ where, orderBy: byId, omit: { lastUsedAt: true } }),
    db().clientNote.findMany({ where: ofTeam, orderBy: byId }),
    db().expectedAbsence.findMany({ where: ofTeam }),
    db().auditEvent.count({ where }),
  ]);
  return JSON.stringify(rows, null, 1);
}

describe('every route of the API', () => {
  test('stands in the registry with a rule, or is known to be outside it', () => {
    const declared = new Set(OPERATIONS.map(({ path }) => path));
    const unknown = routes.filter(({ path }) => !declared.has(path) && !(path in ROUTES_OUTSIDE));
    expect(unknown.map(({ path }) => path)).toEqual([]);
    const ruled = Object.keys(ACCESS_RULES).sort();
    expect(OPERATIONS.map(({ id }) => id).sort()).toEqual(ruled);
    const isOpen = (id: string) => ACCESS_RULES[id] === 'open';
    const disagreeing = OPERATIONS.filter(({ id, access }) => isOpen(id) !== (access === 'open'));
    expect(disagreeing.map(({ id }) => id)).toEqual([]);
  });

  test('lets in exactly the roles and scopes of its rule, and nobody else', async () => {
    const askers = [...north.askers, ...south.askers, ...strangers];
    const probes = guarded.flatMap((operation) => askers.map((asker) => ({ operation, asker })));
    const wrong: string[] = [];
    await eachOf(probes, async ({ operation, asker }) => {
      const { status, text } = await prober.send({
        operation,
        asker,
        ids: north.ids,
        isHarmless: true,
      });
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
        prober.made.requests += 1;
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
    const before = await contentsOf(north.id);
    const nowhere = Object.fromEntries(
      Object.keys(north.ids).map((key) => [key, key === 'clientId' ? 'GID_no@@@1' : randomUUID()]),
    );
    const askers = [...south.askers, ...strangers];
    const probes = pointing.flatMap((operation) => askers.map((asker) => ({ operation, asker })));
    const wrong: string[] = [];
    await eachOf(probes, async ({ operation, asker }) => {
      const foreign = await prober.send({ operation, asker, ids: north.ids });
      const none = await prober.send({
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
    expect(await contentsOf(north.id)).toBe(before);
  });

  test('cannot bring its own things together with those of others', async () => {
    const before = await contentsOf(north.id);
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
      const { status } = await prober.send({ operation, asker, ids: mixed(inner) });
      if (status !== 404) wrong.push(`${operation.id} with foreign ${inner}: ${status}`);
    }
    const move = pointing.find(({ id }) => id === 'moveEntries');
    if (!move) throw new Error('moveEntries is gone');
    const body = { clientIds: [south.ids.clientId], to: north.ids.watchlists, copy: true };
    const moved = await prober.send({ operation: move, asker, ids: south.ids, body });
    expect([moved.status, nested.length > 0]).toEqual([404, true]);
    expect(wrong).toEqual([]);
    expect(await contentsOf(north.id)).toBe(before);
  });

  test('appears in no list and no answer that a team reads', async () => {
    const reads = guarded.filter(({ method }) => method === 'GET');
    const wrong: string[] = [];
    const probes = [north, south].flatMap((own) =>
      reads.flatMap((operation) => own.askers.map((asker) => ({ own, operation, asker }))),
    );
    await eachOf(probes, async ({ own, operation, asker }) => {
      const other = own === north ? south : north;
      const { status, text } = await prober.send({ operation, asker, ids: own.ids });
      const isTokenRefused = asker.scopes !== null && FOR_SESSIONS_ONLY.has(operation.id);
      const expected = refusalOf(operation, asker) ?? (isTokenRefused ? 403 : null);
      const isExpected = expected === null ? status === 200 : status === expected;
      const secrets = [own.secret, other.secret, other.canary, other.hidden.canary];
      const ids = [...Object.values(other.ids), other.hidden.id];
      const ownList = seesEveryList(asker) ? [] : [own.hidden.canary, own.hidden.id];
      const hidden = [...secrets, ...ids, ...ownList];
      const leaked = hidden.filter((value) => text.includes(value));
      if (isExpected && leaked.length === 0) return;
      wrong.push(`${operation.id} by ${asker.name}: ${status} ${leaked} ${text.slice(0, 200)}`);
    });
    expect(wrong).toEqual([]);
  });
});

describe('a watchlist of some members', () => {
  test('is not there for the others, but for admins and owners', async () => {
    const before = await contentsOf(north.id);
    const { id, viewId, canary } = north.hidden;
    const hidden = { ...north.ids, watchlists: id, viewId };
    const nowhere = { ...north.ids, watchlists: randomUUID(), viewId };
    const outsiders = north.askers.filter((asker) => !seesEveryList(asker));
    const onLists = guarded.filter(
      ({ id: operationId, path }) =>
        path.includes('/watchlists/{id}') || operationId === 'createSnapshot',
    );
    const probes = onLists.flatMap((operation) => outsiders.map((asker) => ({ operation, asker })));
    const wrong: string[] = [];
    await eachOf(probes, async ({ operation, asker }) => {
      const found = await prober.send({ operation, asker, ids: hidden });
      const none = await prober.send({ operation, asker, ids: nowhere });
      const isRefused = found.status === (refusalOf(operation, asker) ?? 404);
      if (isRefused && gist(found) === gist(none) && !found.text.includes(canary)) return;
      wrong.push(`${operation.id} by ${asker.name}: ${gist(found)} | ${gist(none)}`);
    });
    expect(wrong).toEqual([]);
    expect(await contentsOf(north.id)).toBe(before);
  });
});

test('at least 10,000 requests were made', () => {
  expect(prober.made.requests).toBeGreaterThanOrEqual(LEAST_REQUESTS);
});
