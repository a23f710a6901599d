import 'server-only';
import type { AuditEntry } from '@/lib/server/audit/record-audit';
import type { Db } from '@/lib/server/db';
import { Prisma } from '@/lib/server/generated/prisma/client';

/** What the operator did on the machine itself, in the log of a team that it touches. */
export async function recordOperatorAudit(
  tx: Db,
  teamId: string,
  entry: AuditEntry,
): Promise<void> {
  await tx.auditEvent.create({
    data: {
      teamId,
      userId: null,
      actor: 'operator',
      via: 'admin-command',
      action: entry.action,
      targetType: entry.target.type,
      targetId: entry.target.id,
      targetName: entry.target.name,
      before: entry.before ?? Prisma.JsonNull,
      after: entry.after ?? Prisma.JsonNull,
    },
  });
}
