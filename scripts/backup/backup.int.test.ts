import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  createBlankDatabase,
  createTestDatabase,
  type TestDatabase,
} from '@/scripts/testing/test-database';
import { restoreBackup } from './restore-backup';
import { writeBackup } from './write-backup';

const AWKWARD = 'tab\tline\nreturn\r\\. \u2028 中文 "quote"';
const TEAM = '00000000-0000-7000-8000-000000000001';
const CREDENTIAL = '00000000-0000-7000-8000-000000000002';
const CONNECTION = '00000000-0000-7000-8000-000000000003';

let source: TestDatabase;
let target: TestDatabase;
let folder: string;
let file: string;

async function query(database: TestDatabase, text: string, values: unknown[] = []) {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    return (await client.query(text, values)).rows;
  } finally {
    await client.end();
  }
}

async function fill(database: TestDatabase): Promise<void> {
  await query(database, 'INSERT INTO "Team" (id, name) VALUES ($1, $2)', [TEAM, AWKWARD]);
  await query(
    database,
    `INSERT INTO "Credential" (id, "teamId", name, kind, "accessKeyId", "secretCiphertext", "wrappedKey", "keyVersion", "updatedAt")
     VALUES ($1, $2, 'key', 'accessKey', 'id', 'cipher', 'wrapped', '1', now())`,
    [CREDENTIAL, TEAM],
  );
  await query(
    database,
    `INSERT INTO "Connection" (id, "teamId", "credentialId", name, "regionId", "instanceId", "updatedAt")
     VALUES ($1, $2, $3, 'plant', 'cn-hangzhou', 'post-cn-x', now())`,
    [CONNECTION, TEAM, CREDENTIAL],
  );
  await query(
    database,
    `INSERT INTO "StatusChange" ("connectionId", "clientId", "fromStatus", "toStatus", "notBefore", "notAfter")
     SELECT $1, 'GID_a@@@' || n, 'unknown', 'online', now(), now() FROM generate_series(1, 20000) n`,
    [CONNECTION],
  );
}

beforeEach(async () => {
  [source, target] = await Promise.all([createTestDatabase(), createBlankDatabase()]);
  folder = mkdtempSync(join(tmpdir(), 'rollcall-backup-'));
  file = join(folder, 'rollcall.backup');
  await fill(source);
});

afterEach(async () => {
  await Promise.all([source.drop(), target.drop()]);
  rmSync(folder, { recursive: true });
});

describe('a backup', () => {
  it('brings every row to another server, and new rows get new numbers there', async () => {
    const saved = await writeBackup(source.url, file);
    expect(await restoreBackup(target.url, file)).toBe(saved);
    expect(saved).toBe(20_003);
    for (const table of ['Team', 'Connection', 'StatusChange']) {
      const all = `SELECT * FROM "${table}" ORDER BY id`;
      expect(await query(target, all)).toEqual(await query(source, all));
    }
    const [row] = await query(target, `SELECT nextval('"StatusChange_id_seq"') AS id`);
    expect(Number(row.id)).toBe(20_001);
  });

  it('says nothing of who leads, nor is it refused for what a killed server left', async () => {
    const leave = `INSERT INTO "EngineTerm" (holder, process) VALUES (gen_random_uuid(), '')`;
    await query(source, leave);
    expect(await writeBackup(source.url, file)).toBe(20_003);
    await query(source, 'TRUNCATE "Team", "Credential", "Connection", "StatusChange" CASCADE');
    await restoreBackup(source.url, file);
    expect(await query(source, 'SELECT 1 FROM "EngineTerm"')).toHaveLength(1);
  });

  it('is for its owner only', async () => {
    await writeBackup(source.url, file);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('does not go into a database that has rows', async () => {
    await writeBackup(source.url, file);
    await expect(restoreBackup(source.url, file)).rejects.toThrow(/not empty/);
  });

  it('leaves nothing behind when its file is cut off', async () => {
    await writeBackup(source.url, file);
    const whole = readFileSync(file);
    writeFileSync(file, whole.subarray(0, whole.length - 2000));
    await expect(restoreBackup(target.url, file)).rejects.toThrow();
    expect(await query(target, 'SELECT 1 FROM "Team"')).toEqual([]);
  });
});
