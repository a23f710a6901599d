import 'server-only';
import type { Connection } from '@/lib/contracts/connection';
import { resolveEndpoint } from '@/lib/server/connections/resolve-endpoint';
import type { Connection as ConnectionRow } from '@/lib/server/generated/prisma/client';

export function serializeConnection(row: ConnectionRow): Connection {
  return {
    id: row.id,
    name: row.name,
    credentialId: row.credentialId,
    regionId: row.regionId,
    instanceId: row.instanceId,
    endpoint: row.endpoint,
    signature: row.signature,
    cachedMaxQps: row.cachedMaxQps,
    realtimeMaxQps: row.realtimeMaxQps,
    dailyCallBudget: row.dailyCallBudget,
    effectiveEndpoint: effectiveEndpoint(row),
    createdAt: row.createdAt.toISOString(),
  };
}

/** An endpoint that was taken off the allow list later is still shown, although no call goes there. */
function effectiveEndpoint(row: ConnectionRow): string {
  try {
    return resolveEndpoint(row);
  } catch {
    return row.endpoint ?? '';
  }
}
