import 'server-only';
import type { Db } from '@/lib/server/db';
import { Prisma } from '@/lib/server/generated/prisma/client';
import type { Caller } from '@/lib/server/session/caller';

/** Plain values that hold no secret: what a person may read in the log. */
export type AuditValues = Record<string, string | number | boolean | string[] | null>;

export interface AuditEntry {
  action: string;
  target: { type: string; id: string; name: string };
  before?: AuditValues;
  after?: AuditValues;
}

/** Writes who did what to which thing. Call it in the transaction of the change itself. */
export async function recordAudit(tx: Db, caller: Caller, entry: AuditEntry): Promise<void> {
  await tx.auditEvent.create({
    data: {
      teamId: caller.teamId,
      userId: caller.userId,
      actor: caller.email,
      via: caller.kind,
      action: entry.action,
      targetType: entry.target.type,
      targetId: entry.target.id,
      targetName: entry.target.name,
      before: entry.before ?? Prisma.JsonNull,
      after: entry.after ?? Prisma.JsonNull,
      address: caller.from?.address ?? '',
      requestId: caller.from?.requestId ?? '',
    },
  });
}
