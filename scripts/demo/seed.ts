import { type ApiClient, createApiClient } from './api-client';
import { demoLists } from './demo-lists';

const NAMES = { credential: 'Simulator key', connection: 'Simulator' };

export interface SeedOptions {
  address: string;
  token: string;
  simulator: { openapi: string; instanceId: string; accessKeyId: string; accessKeySecret: string };
}

/** Makes the demo's credential, connection and lists where they are missing; what a person changed stays. */
export async function seedDemo(options: SeedOptions): Promise<void> {
  const api = createApiClient(options.address, options.token);
  const credentialId = await ensureCredential(api, options);
  const connectionId = await ensureConnection(api, credentialId, options);
  for (const list of demoLists()) {
    if (await api.findByName('/watchlists', list.name)) continue;
    const id = await api.create('/watchlists', {
      name: list.name,
      connectionId,
      intervalSeconds: list.intervalSeconds,
      mode: 'always',
    });
    await api.send('POST', `/watchlists/${id}/entries`, { entries: list.entries });
  }
}

async function ensureCredential(api: ApiClient, options: SeedOptions): Promise<string> {
  const found = await api.findByName('/credentials', NAMES.credential);
  if (found) return found.id;
  const { accessKeyId, accessKeySecret } = options.simulator;
  return api.create('/credentials', { name: NAMES.credential, accessKeyId, accessKeySecret });
}

/** The simulator's port may differ from the last start's when that one was taken. */
async function ensureConnection(
  api: ApiClient,
  credentialId: string,
  options: SeedOptions,
): Promise<string> {
  const endpoint = options.simulator.openapi;
  const found = await api.findByName('/connections', NAMES.connection);
  if (found) {
    if (found.endpoint !== endpoint)
      await api.send('PATCH', `/connections/${found.id}`, { endpoint });
    return found.id;
  }
  return api.create('/connections', {
    name: NAMES.connection,
    credentialId,
    regionId: 'cn-hangzhou',
    instanceId: options.simulator.instanceId,
    endpoint,
  });
}
