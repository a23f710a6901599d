import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openCredential } from '@/lib/server/credentials/open-credential';
import { sealCredential } from '@/lib/server/credentials/seal-credential';
import { db } from '@/lib/server/db';
import { newId } from '@/lib/server/new-id';
import { forgetSingleton } from '@/lib/server/process-singleton';
import { verifyPassword } from '@/lib/server/session/password';
import { createPerson, startTestServer } from '@/lib/server/testing/test-server';
import { startEmbeddedPostgres } from '../postgres/embedded-postgres';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PASSWORD = 'violet harbour 42 lantern';

let dataDir: string;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'rollcall-admin-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

interface Ran {
  code: number | null;
  output: string;
}

/** Runs the command as `npm run admin` does, with `input` on its standard input. */
function admin(args: string[], env: Record<string, string> = {}, input = ''): Promise<Ran> {
  const flags = ['--conditions=react-server', '--import', 'tsx', 'scripts/admin/main.ts'];
  const { DATABASE_URL: _, ROLLCALL_ENCRYPTION_KEYS: __, ...rest } = process.env;
  const child = spawn(process.execPath, [...flags, ...args], {
    cwd: ROOT,
    env: { ...rest, ROLLCALL_DATA_DIR: dataDir, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  child.stderr.on('data', (chunk) => {
    output += chunk;
  });
  child.stdin.end(input);
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, output })));
}

describe('on a database of one’s own', () => {
  let env: Record<string, string>;
  let close: () => Promise<void>;

  beforeEach(async () => {
    const keys = randomBytes(32).toString('base64');
    writeFileSync(join(dataDir, 'keys'), keys);
    const settings = { ROLLCALL_DATA_DIR: dataDir, ROLLCALL_ENCRYPTION_KEYS: keys };
    close = (await startTestServer(settings)).close;
    env = { DATABASE_URL: process.env.DATABASE_URL ?? '' };
  });
  afterEach(() => close());

  it('makes an owner once, and another person an owner of the same team', async () => {
    const email = 'ann@example.com';
    const made = await admin(['create-owner', '--email', email], env, `${PASSWORD}\n`);
    expect(made).toMatchObject({ code: 0 });
    expect(made.output).not.toContain(PASSWORD);
    const user = await db().user.findUniqueOrThrow({ where: { email } });
    expect(await verifyPassword(user.passwordHash, PASSWORD)).toBe(true);
    expect(await admin(['create-owner', '--email', email], env)).toMatchObject({ code: 0 });
    const second = ['create-owner', '--email', 'bob@example.com'];
    expect(await admin(second, env, `${PASSWORD}\n`)).toMatchObject({ code: 0 });
    expect(await db().membership.count({ where: { role: 'owner' } })).toBe(2);
    expect(await db().team.count()).toBe(1);
    expect(await db().auditEvent.count({ where: { actor: 'operator' } })).toBe(3);
  });

  it('sets a password, ends the sessions, and refuses weak ones and strangers', async () => {
    const { email, userId } = await createPerson();
    const expiresAt = new Date(Date.now() + 60_000);
    await db().session.create({ data: { userId, expiresAt } });
    const run = (address: string, password: string) =>
      admin(['reset-password', '--email', address], env, `${password}\n`);
    expect(await run(email, 'password123')).toMatchObject({ code: 1 });
    expect(await run('nobody@example.com', PASSWORD)).toMatchObject({ code: 1 });
    const done = await run(email, PASSWORD);
    expect(done).toMatchObject({ code: 0 });
    expect(done.output).toContain('1 sessions ended');
    const user = await db().user.findUniqueOrThrow({ where: { id: userId } });
    expect(await verifyPassword(user.passwordHash, PASSWORD)).toBe(true);
  });

  it('lists tokens without their secret and revokes one', async () => {
    const { token } = await createPerson();
    const { id } = await db().apiToken.findFirstOrThrow();
    const listed = await admin(['list-tokens'], env);
    expect(listed.output).toContain(id);
    expect(listed.output).not.toContain(token);
    expect(await admin(['revoke-token', id], env)).toMatchObject({ code: 0 });
    expect((await db().apiToken.findFirstOrThrow()).revokedAt).not.toBeNull();
    expect(await admin(['revoke-token', id], env)).toMatchObject({ code: 1 });
  });

  it('rotates the keys under a server that goes on opening credentials', async () => {
    const { teamId } = await createPerson();
    const id = newId();
    const sealed = sealCredential(
      { teamId, rowId: id },
      { accessKeySecret: 's', securityToken: null },
    );
    const kind = 'accessKey' as const;
    await db().credential.create({
      data: { id, teamId, name: 'key', kind, accessKeyId: 'LTAI', ...sealed },
    });
    const before = readFileSync(join(dataDir, 'keys'), 'utf8').trim();
    const rotated = await admin(['rotate-keys'], env);
    expect(rotated).toMatchObject({ code: 0 });
    expect(readFileSync(join(dataDir, 'keys'), 'utf8').endsWith(`,${before}\n`)).toBe(true);
    expect((await openCredential(id)).accessKeySecret).toBe('s');
    expect(await admin(['rotate-keys', '--same-key', '--retire'], env)).toMatchObject({ code: 0 });
    expect(readFileSync(join(dataDir, 'keys'), 'utf8')).not.toContain(before);
    expect((await openCredential(id)).accessKeySecret).toBe('s');
    const state = await admin(['state'], env);
    expect(state.output).toMatch(/key [0-9a-f]{16} {2}seals {2}1 secrets/);
  });

  it('says how it is used', async () => {
    const { code, output } = await admin(['create-ownr'], env);
    expect([code, output]).toEqual([1, expect.stringContaining('Usage: npm run admin')]);
  });
});

describe('on the embedded database', () => {
  it('starts it when no server runs, keys included, and stops it again', async () => {
    const args = ['create-owner', '--email', 'ann@example.com'];
    expect(await admin(args, {}, `${PASSWORD}\n`)).toMatchObject({ code: 0 });
    expect(statSync(join(dataDir, 'keys')).mode & 0o777).toBe(0o600);
    expect(existsSync(join(dataDir, 'postgres', 'postmaster.pid'))).toBe(false);
    expect(existsSync(join(dataDir, 'server.json'))).toBe(false);
  });

  it('uses the one of a server that runs', async () => {
    const args = ['create-owner', '--email', 'ann@example.com'];
    await admin(args, {}, `${PASSWORD}\n`);
    const postgres = await startEmbeddedPostgres({ dataDir });
    writeFileSync(join(dataDir, 'server.json'), '{}');
    try {
      const state = await admin(['state']);
      expect(state).toMatchObject({ code: 0 });
      expect(state.output).toContain('people          1');
    } finally {
      forgetSingleton('db');
      await postgres.stop();
    }
  });
});
