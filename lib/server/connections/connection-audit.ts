import 'server-only';
import type { AuditValues } from '@/lib/server/audit/record-audit';
import type { Connection as ConnectionRow } from '@/lib/server/generated/prisma/client';

export function connectionAudit(row: ConnectionRow): AuditValues {
  const { name, credentialId, regionId, instanceId, endpoint, signature } = row;
  const { cachedMaxQps, realtimeMaxQps, dailyCallBudget } = row;
  return {
    name,
    credentialId,
    regionId,
    instanceId,
    endpoint,
    signature,
    cachedMaxQps,
    realtimeMaxQps,
    dailyCallBudget,
  };
}
