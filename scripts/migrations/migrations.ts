import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MigrationList } from '@prisma/schema-engine-wasm';
import { openSchemaEngine } from './schema-engine';

const PRISMA = fileURLToPath(new URL('../../prisma/', import.meta.url));

/** The SQL that leads from the migrations to the schema; empty when they agree. */
export async function diffMigrations(prismaDir = PRISMA): Promise<string> {
  const schema = readFileSync(join(prismaDir, 'schema.prisma'), 'utf8');
  const engine = await openSchemaEngine(schema);
  const { stdout } = await engine.diff({
    from: { tag: 'migrations', ...readMigrationList(prismaDir) },
    to: { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content: schema }] },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  const sql = stdout ?? '';
  return isEmptyMigration(sql) ? '' : sql;
}

/** Writes the next migration folder and returns its path, or null when the schema asks for none. */
export async function writeNextMigration(name: string, now: Date): Promise<string | null> {
  if (!/^[a-z][a-z0-9_]*$/.test(name))
    throw new Error(`A migration is named in small letters and underscores, got "${name}"`);
  const sql = await diffMigrations();
  if (sql === '') return null;
  const stamp = now.toISOString().replaceAll(/\D/g, '').slice(0, 14);
  const folder = join(PRISMA, 'migrations', `${stamp}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'migration.sql'), sql);
  return folder;
}

function isEmptyMigration(sql: string): boolean {
  return sql.split('\n').every((line) => line.trim() === '' || line.startsWith('--'));
}

function readMigrationList(prismaDir: string): MigrationList {
  const baseDir = join(prismaDir, 'migrations');
  const folders = readdirSync(baseDir, { withFileTypes: true })
    .filter(
      (entry) => entry.isDirectory() && existsSync(join(baseDir, entry.name, 'migration.sql')),
    )
    .map((entry) => entry.name)
    .sort();
  return {
    baseDir,
    lockfile: { path: 'migration_lock.toml', content: readLock(baseDir) },
    shadowDbInitScript: '',
    migrationDirectories: folders.map((path) => ({
      path,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: readFileSync(join(baseDir, path, 'migration.sql'), 'utf8') },
      },
    })),
  };
}

function readLock(baseDir: string): string | null {
  const file = join(baseDir, 'migration_lock.toml');
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}
