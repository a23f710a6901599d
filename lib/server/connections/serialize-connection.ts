import 'server-only';
import type { Connection } from '@/lib/contracts/connection';
import { resolveEndpoint } from '@/lib/server/connections/resolve-endpoint';
import { credentialEnd, END_COLUMNS } from '@/lib/server/credentials/credential-end';
import type { Prisma } from '@/lib/server/generated/prisma/client';

/** What a connection's answer tells beside its own row. */
export const WITH_CREDENTIAL_END = { credential: { select: END_COLUMNS } } as const;
type ConnectionRow = Prisma.ConnectionGetPayload<{ include: typeof WITH_CREDENTIAL_END }>;

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
    credentialEnd: credentialEnd(row.credential),
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
