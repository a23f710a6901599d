import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { migrate } from '../../lib/server/database/migrate';
import { startEmbeddedPostgres } from '../postgres/embedded-postgres';

const MIGRATIONS = fileURLToPath(new URL('../../prisma/migrations', import.meta.url));
const TEMPLATE = 'rollcall_template';

export interface ScratchCluster {
  port: number;
  postmasterPid(): number | null;
  /** The address of a new, migrated, empty database. */
  createDatabase(): Promise<string>;
  stop(): Promise<void>;
}

/** A PostgreSQL of one's own in a temporary directory; durable unless told otherwise. */
export async function startScratchCluster(): Promise<ScratchCluster> {
  const dataDir = mkdtempSync(join(tmpdir(), 'rollcall-scratch-'));
  const postgres = await startEmbeddedPostgres({
    dataDir,
    database: TEMPLATE,
    settings: { max_connections: '300' },
  });
  await migrate(postgres.url, MIGRATIONS);
  return {
    port: postgres.port,
    postmasterPid: () => postgres.postmasterPid(),
    createDatabase: async () => {
      const name = `scratch_${randomBytes(6).toString('hex')}`;
      await run(postgres.urlOf('postgres'), `CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`);
      return postgres.urlOf(name);
    },
    stop: async () => {
      await postgres.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function run(connectionString: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

export function newEncryptionKey(): string {
  return randomBytes(32).toString('base64');
}
