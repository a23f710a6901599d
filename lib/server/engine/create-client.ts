import 'server-only';
import { type ApsaraMqClient, createApsaraMqClient } from '@/lib/apsaramq';
import { resolveEndpoint } from '@/lib/server/connections/resolve-endpoint';
import { outgoingDispatcher } from '@/lib/server/outgoing/guarded-dispatcher';
import type { ConnectionConfig } from './connection-runtime';
import { credentialSource } from './credential-source';

/**
 * A client for a connection; its calls go through the guard of all outgoing calls. Throws InvalidError when the
 * endpoint is not allowed any more.
 */
export function createClient(config: ConnectionConfig): ApsaraMqClient {
  return createApsaraMqClient({
    endpoint: resolveEndpoint(config),
    regionId: config.regionId,
    instanceId: config.instanceId,
    signature: config.signature,
    credential: credentialSource(config),
    dispatcher: outgoingDispatcher(),
  });
}
