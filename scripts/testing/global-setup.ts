import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { migrate } from '../../lib/server/database/migrate';
import { startEmbeddedPostgres } from '../postgres/embedded-postgres';
import { TEMPLATE_DATABASE } from './test-database';

const MIGRATIONS = fileURLToPath(new URL('../../prisma/migrations', import.meta.url));
const FAST = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

declare module 'vitest' {
  interface ProvidedContext {
    postgresUrl: string;
  }
}

/** One PostgreSQL for all integration tests, with a migrated template that each test file copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(join(tmpdir(), 'rollcall-test-'));
  const postgres = await startEmbeddedPostgres({
    dataDir,
    database: TEMPLATE_DATABASE,
    settings: { ...FAST, max_connections: '200' },
  });
  await migrate(postgres.url, MIGRATIONS);
  project.provide('postgresUrl', postgres.urlOf('postgres'));
  return async () => {
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}
