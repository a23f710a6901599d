import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createBlankDatabase, type TestDatabase } from '@/scripts/testing/test-database';
import { MigrationError, migrate } from './migrate';

let database: TestDatabase;
let folder: string;

function writeMigration(name: string, sql: string): void {
  mkdirSync(join(folder, name), { recursive: true });
  writeFileSync(join(folder, name, 'migration.sql'), sql);
}

async function query(text: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(text)).rows;
  } finally {
    await client.end();
  }
}

beforeEach(async () => {
  database = await createBlankDatabase();
  folder = mkdtempSync(join(tmpdir(), 'migrations-'));
  writeMigration('0001_init', 'CREATE TABLE device (id int); INSERT INTO device VALUES (1);');
});

afterEach(async () => {
  await database.drop();
  rmSync(folder, { recursive: true });
});

describe('migrate', () => {
  it('applies each folder once, in order', async () => {
    expect(await migrate(database.url, folder)).toEqual(['0001_init']);
    writeMigration('0002_more', 'ALTER TABLE device ADD COLUMN label text;');
    expect(await migrate(database.url, folder)).toEqual(['0002_more']);
    expect(await migrate(database.url, folder)).toEqual([]);
  });

  it('lets one of four concurrent starts apply while the others do nothing', async () => {
    const starts = [1, 2, 3, 4].map(() => migrate(database.url, folder));
    const applied = (await Promise.all(starts)).flat();
    expect(applied).toEqual(['0001_init']);
    expect(await query('SELECT * FROM device')).toHaveLength(1);
  });

  it('refuses a migration that was edited after it ran', async () => {
    await migrate(database.url, folder);
    writeMigration('0001_init', 'CREATE TABLE device (id bigint);');
    await expect(migrate(database.url, folder)).rejects.toThrow(/0001_init was changed/);
  });

  it('leaves nothing of a migration that fails half-way', async () => {
    writeMigration('0002_bad', 'CREATE TABLE half (id int); SELECT 1/0;');
    await expect(migrate(database.url, folder)).rejects.toThrow(MigrationError);
    expect(await query("SELECT 1 FROM pg_tables WHERE tablename = 'half'")).toEqual([]);
    expect(await query('SELECT migration_name FROM _prisma_migrations')).toEqual([
      { migration_name: '0001_init' },
    ]);
  });

  it('refuses a database that a newer version has migrated', async () => {
    writeMigration('0002_newer', 'SELECT 1;');
    await migrate(database.url, folder);
    rmSync(join(folder, '0002_newer'), { recursive: true });
    await expect(migrate(database.url, folder)).rejects.toThrow(/newer Rollcall/);
  });
});
