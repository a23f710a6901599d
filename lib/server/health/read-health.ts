import 'server-only';
import type { Health } from '@/lib/contracts/health';
import { db } from '@/lib/server/db';
import { engine } from '@/lib/server/engine/engine';
import { version } from '@/lib/server/version';

const DATABASE_TIMEOUT_MS = 2_000;

/** `ok` when the database answers and an engine runs. */
export async function readHealth(): Promise<Health> {
  const database = (await isDatabaseUp()) ? 'ok' : 'down';
  const state = engine().state();
  const status = database === 'ok' && state !== 'stopped' ? 'ok' : 'degraded';
  return { status, version, database, engine: state };
}

async function isDatabaseUp(): Promise<boolean> {
  const answer = db().$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  );
  const late = new Promise<boolean>((resolve) => {
    setTimeout(resolve, DATABASE_TIMEOUT_MS, false).unref();
  });
  return Promise.race([answer, late]);
}
