import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { statusSummarySchema } from '@/lib/contracts/client-status';
import type { Simulator } from '@/lib/simulator/simulator';
import type { BuiltServer } from './built-server';

const KNOWN_TIMEOUT_MS = 180_000;
const listSchema = z.looseObject({ total: z.number(), summary: statusSummarySchema });

export async function connectServer(
  server: BuiltServer,
  simulator: Simulator,
  cachedMaxQps = 100,
): Promise<string> {
  const { accessKeyId, accessKeySecret, instanceId, url } = simulator;
  const credential = { name: 'bench', accessKeyId, accessKeySecret };
  const credentialId = await server.create('credentials', credential);
  return server.create('connections', {
    ...{ name: 'bench', credentialId, regionId: 'cn-hangzhou', instanceId },
    ...{ endpoint: url, cachedMaxQps },
  });
}

export interface ServerList {
  name: string;
  connectionId: string;
  intervalSeconds: number;
  clientIds: string[];
}

/** Makes the list and waits until every client of it is known. */
export async function watchOnServer(server: BuiltServer, list: ServerList): Promise<string> {
  const id = await server.create('watchlists', { ...list, mode: 'always' });
  const endsAt = Date.now() + KNOWN_TIMEOUT_MS;
  while (Date.now() < endsAt) {
    const { total, summary } = listSchema.parse(await server.get(`watchlists/${id}`));
    if (total === list.clientIds.length && summary.unknown === 0) return id;
    await sleep(200);
  }
  throw new Error('not every client became known');
}
