import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { clusterPaths, DATABASE_USER } from '../postgres/cluster';
import { startEmbeddedPostgres } from '../postgres/embedded-postgres';
import { ensureDataDirectory } from '../server/data-directory';
import { claimInstance } from '../server/instance-claim';
import { loadSecrets } from '../server/secrets';
import { readServerSettings } from '../server/settings';

export interface OpenDatabase {
  url: string;
  close(): Promise<void>;
}

const nothingToClose = async () => {};

/**
 * The database of DATABASE_URL, or the embedded one: that of the running server for reading, started
 * for the purpose when none runs. Throws an Error when a running server would be written under.
 */
export async function openDatabase(options: {
  isWriting: boolean;
  /** Who holds the data directory meanwhile, as another start is told. */
  purpose?: string;
}): Promise<OpenDatabase> {
  const settings = await readServerSettings('data');
  if (settings.databaseUrl) return { url: settings.databaseUrl, close: nothingToClose };
  ensureDataDirectory(settings.dataDir);
  if (options.isWriting) requireKeys(settings.dataDir);
  const running = options.isWriting ? null : await findRunning(settings.dataDir);
  if (running) return { url: running, close: nothingToClose };
  const claim = await claimInstance(settings.dataDir, 'server.json', {
    address: options.purpose ?? 'a backup',
    log: console.log,
  });
  loadSecrets(settings.dataDir);
  const postgres = await startEmbeddedPostgres({ dataDir: settings.dataDir });
  const close = async () => {
    await postgres.stop();
    claim.release();
  };
  return { url: postgres.url, close };
}

/** New keys could not open the credentials of a backup, so none are made for it. */
function requireKeys(dataDir: string): void {
  if (process.env.ROLLCALL_ENCRYPTION_KEYS || existsSync(join(dataDir, 'keys'))) return;
  throw new Error(
    `Put the file "keys" of the saved Rollcall into ${dataDir} first. If it is lost, start Rollcall ` +
      'there once to get new keys; the credentials must then be entered again.',
  );
}

/** The fourth line of PostgreSQL's lock file is its port. A file that a killed server left answers to nobody. */
async function findRunning(dataDir: string): Promise<string | null> {
  const { cluster, password } = clusterPaths(dataDir);
  const lockFile = join(cluster, 'postmaster.pid');
  if (!existsSync(join(dataDir, 'server.json')) || !existsSync(lockFile)) return null;
  const port = Number(readFileSync(lockFile, 'utf8').split('\n')[3]);
  if (!Number.isInteger(port)) return null;
  const secret = readFileSync(password, 'utf8').trim();
  const url = `postgresql://${DATABASE_USER}:${secret}@127.0.0.1:${port}/${DATABASE_USER}`;
  return (await answers(url)) ? url : null;
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}
