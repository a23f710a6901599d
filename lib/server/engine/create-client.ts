import 'server-only';
import { type AccessCredential, type ApsaraMqClient, createApsaraMqClient } from '@/lib/apsaramq';
import { resolveEndpoint } from '@/lib/server/connections/resolve-endpoint';
import { openCredential } from '@/lib/server/credentials/open-credential';
import type { ConnectionConfig } from './connection-runtime';

/**
 * A client for a connection. The credential is opened at the first call and kept until the client is replaced;
 * opening that failed is tried again. Throws InvalidError when the endpoint is not allowed any more.
 */
export function createClient(config: ConnectionConfig): ApsaraMqClient {
  let opened: Promise<AccessCredential> | null = null;
  return createApsaraMqClient({
    endpoint: resolveEndpoint(config),
    regionId: config.regionId,
    instanceId: config.instanceId,
    signature: config.signature,
    credential: () => {
      opened ??= openCredential(config.credentialId).catch((error: unknown) => {
        opened = null;
        throw error;
      });
      return opened;
    },
  });
}
