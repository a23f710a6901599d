import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { db } from '@/lib/server/db';
import { engine } from '@/lib/server/engine/engine';
import { OPERATIONS } from '@/lib/server/openapi/operations';
import { hashPassword } from '@/lib/server/session/password';
import { ACCESS_RULES } from '@/lib/server/testing/access-rules';
import { loadApiRoutes } from '@/lib/server/testing/api-routes';
import {
  AUDITED,
  arrange,
  invitation,
  NOBODY,
  NOT_AUDITED,
  PASSWORD,
  type Scene,
} from '@/lib/server/testing/audited-operations';
import { forgetGuesses } from '@/lib/server/testing/forget-guesses';
import { createProber, type Probe } from '@/lib/server/testing/probes';
import { createCookie, createPerson, withTestServer } from '@/lib/server/testing/test-server';
import {
  type Asker,
  CLOSED_ENDPOINT,
  type FilledTeam,
  fillTeam,
} from '@/lib/server/testing/two-teams';

withTestServer({ ROLLCALL_UPSTREAM_ALLOW: CLOSED_ENDPOINT });

const FIRST = 'createSetup';
const mutations = OPERATIONS.filter(({ method }) => method !== 'GET');
const audited = mutations.filter(({ id }) => id in AUDITED);

let prober: ReturnType<typeof createProber>;
let foreign: FilledTeam;
let passwordHash: string;

beforeAll(async () => {
  prober = createProber(await loadApiRoutes());
  passwordHash = await hashPassword(PASSWORD);
  await engine().start();
});
afterAll(async () => {
  await engine().stop();
});
beforeEach(forgetGuesses);

function operationOf(id: string) {
  const found = mutations.find((operation) => operation.id === id);
  if (found === undefined) throw new Error(`${id} is gone`);
  return found;
}

async function openScene(name: string): Promise<Scene> {
  const team = await fillTeam(name);
  const { userId, email } = await createPerson('owner', { teamId: team.id, passwordHash });
  const { cookie } = await createCookie(userId);
  const asker: Asker = { name, role: 'owner', scopes: null, team: team.id, sent: { cookie } };
  const send = (id: string) => prober.send({ operation: operationOf(id), asker, ids: team.ids });
  return { team, asker, userId, email, send };
}

/** The same with a parameter that is unknown, from nobody, from too low a role, and for what another team has. */
function refusalsOf(probe: Probe, scene: Scene, other: FilledTeam): (Probe & { status: number })[] {
  const { id, path } = probe.operation;
  const rule = ACCESS_RULES[id] ?? 'open';
  const refused = [{ ...probe, isHarmless: true, status: 422 }];
  if (rule === 'open') return refused;
  refused.push({ ...probe, isHarmless: false, asker: NOBODY, status: 401 });
  const viewer = scene.team.askers.find(({ name }) => name === 'viewer session');
  if (viewer && rule[0] !== 'viewer') {
    refused.push({ ...probe, isHarmless: false, asker: viewer, status: 403 });
  }
  if (/\{(?!clientId)/.test(path)) {
    refused.push({ ...probe, isHarmless: false, ids: other.ids, status: 404 });
  }
  return refused;
}

/** What the log gained while this ran. */
async function logged<Result>(work: () => Promise<Result>) {
  const last = await db().auditEvent.aggregate({ _max: { id: true } });
  const result = await work();
  const entries = await db().auditEvent.findMany({ where: { id: { gt: last._max.id ?? 0n } } });
  return { result, entries };
}

/** Every row of every table, but for when something was last used and what the engine does by itself. */
async function everything(): Promise<Record<string, string>> {
  const tables = await db().$queryRaw<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'
      AND tablename NOT IN ('SignInGuess', 'EngineTerm', 'FootprintHour') ORDER BY 1`;
  const hashes = tables.map(async ({ name }): Promise<[string, string]> => {
    const [row] = await db().$queryRawUnsafe<{ rows: string | null }[]>(
      `SELECT md5(string_agg(row, ' ' ORDER BY row)) AS rows FROM (SELECT (to_jsonb(t) - '{lastUsedAt,lastSeenAt,evidenceFloorAt,evidenceFloors,updatedAt}'::text[])::text AS row FROM "${name}" t) r`,
    );
    return [name, row?.rows ?? ''];
  });
  return Object.fromEntries(await Promise.all(hashes));
}

test('every operation that changes something says what the log gets of it', () => {
  const known = [FIRST, ...Object.keys(AUDITED), ...Object.keys(NOT_AUDITED)];
  expect(mutations.map(({ id }) => id).sort()).toEqual(known.sort());
});

test('the first owner leaves one entry, and who comes too late none', async () => {
  const body = { teamName: 'First', email: 'first@example.com', password: PASSWORD };
  const probe = { operation: operationOf(FIRST), asker: NOBODY, ids: {}, body };
  const { result, entries } = await logged(() => prober.send(probe));
  expect([result.status, entries]).toMatchObject([
    probe.operation.status,
    [{ action: 'team.create', actor: body.email }],
  ]);
  const again = await logged(() => prober.send(probe));
  expect([again.result.status, again.entries]).toEqual([409, []]);
});

describe.each(audited.map((operation) => [operation.id, operation] as const))(
  '%s',
  (id, operation) => {
    let scene: Scene;
    let probe: Probe;
    let email: string;
    beforeAll(async () => {
      foreign ??= await fillTeam('foreign');
      scene = await openScene(id);
      ({ probe, email } = await arrange(operation, scene));
    }, 60_000);

    test('leaves nothing in the log when it is refused', async () => {
      for (const { status, ...refused } of refusalsOf(probe, scene, foreign)) {
        const { result, entries } = await logged(() => prober.send(refused));
        expect(result.status, result.text).toBe(status);
        expect(entries).toEqual([]);
      }
    });

    test('changes nothing when the log cannot be written', async () => {
      await db()
        .$executeRaw`ALTER TABLE "AuditEvent" ADD CONSTRAINT refused CHECK (false) NOT VALID`;
      try {
        const before = await everything();
        expect((await prober.send(probe)).status).toBe(500);
        expect(await everything()).toEqual(before);
      } finally {
        await db().$executeRaw`ALTER TABLE "AuditEvent" DROP CONSTRAINT refused`;
      }
    });

    test('leaves one entry: who did what, from where', async () => {
      const { result, entries } = await logged(() => prober.send(probe));
      expect(result.status, result.text).toBe(operation.status);
      expect(entries).toHaveLength(1);
      expect(entries[0]).toMatchObject({
        action: AUDITED[id]?.action,
        actor: email,
        via: 'session',
      });
      if (email === scene.email) expect(entries[0]?.userId).toBe(scene.userId);
      if (id !== 'createTeam') expect(entries[0]?.teamId).toBe(scene.team.id);
    });
  },
);

test('an entry says when it was a token that asked', async () => {
  const { team } = await openScene('token');
  const { token, email } = await createPerson('owner', { teamId: team.id });
  const asker: Asker = {
    name: 'token',
    role: 'owner',
    scopes: null,
    team: team.id,
    sent: { token },
  };
  const probe = { operation: operationOf('updateTeam'), asker, ids: team.ids };
  const { entries } = await logged(() => prober.send(probe));
  expect(entries).toMatchObject([{ action: 'team.update', actor: email, via: 'token' }]);
});

test.each(Object.entries(NOT_AUDITED))('%s leaves nothing: it %s', async (id) => {
  const scene = await openScene(id);
  const operation = operationOf(id);
  const { body } = await invitation(scene);
  const look = { secret: Reflect.get(Object(body), 'secret') };
  const { asker, team } = scene;
  const probe: Probe = {
    operation,
    asker,
    ids: team.ids,
    ...(id === 'lookAtInvite' && { body: look }),
  };
  const { result, entries } = await logged(() => prober.send(probe));
  expect(result.status, result.text).toBe(operation.status);
  expect(entries).toEqual([]);
});
