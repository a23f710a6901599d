import { join } from 'node:path';
import { migrate } from '@/lib/server/database/migrate';
import { engine } from '@/lib/server/engine/engine';
import { env } from '@/lib/server/env';
import { registerDirectRoutes } from '@/lib/server/http/direct-routes';
import { log } from '@/lib/server/log';
import { onShutdown } from '@/lib/server/on-shutdown';
import { provisionOwner } from '@/lib/server/team/provision-owner';

/** What must be there before the first request: the tables, the first owner, the engine. */
export async function startProduct(): Promise<void> {
  const { databaseUrl, nextauthUrl } = env();
  if (databaseUrl === null) throw new Error('DATABASE_URL is not set: start by `npm start`.');
  process.env.NEXTAUTH_URL ??= nextauthUrl;
  const applied = await migrate(databaseUrl, join(process.cwd(), 'prisma', 'migrations'));
  if (applied.length > 0) log.info({ applied }, 'the database was migrated');
  await provisionOwner();
  await engine().start();
  registerDirectRoutes();
  onShutdown(() => engine().stop());
}
