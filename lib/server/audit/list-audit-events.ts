import 'server-only';
import { z } from 'zod';
import type { AuditEvent, AuditQuery } from '@/lib/contracts/audit';
import { db } from '@/lib/server/db';
import { defined } from '@/lib/server/defined';
import type { AuditEvent as AuditRow } from '@/lib/server/generated/prisma/client';
import { toPage } from '@/lib/server/page';
import { authorize, type Caller } from '@/lib/server/session/caller';

/** Who did what in the team, newest first. */
export async function listAuditEvents(caller: Caller, query: AuditQuery) {
  authorize(caller, 'audit.read');
  const { limit, cursor, action, userId, targetId, from, to } = query;
  const rows = await db().auditEvent.findMany({
    where: {
      teamId: caller.teamId,
      ...defined({ action, userId, targetId }),
      ...(cursor !== undefined && { id: { lt: BigInt(cursor) } }),
      at: defined({ gte: from, lt: to }),
    },
    orderBy: { id: 'desc' },
    take: limit + 1,
  });
  return toPage(rows, limit, { item: serializeAuditEvent, cursor: (row) => row.id.toString() });
}

const valuesSchema = z.record(z.string(), z.unknown()).nullable();

function serializeAuditEvent(row: AuditRow): AuditEvent {
  const { userId, actor, via, action, address, requestId } = row;
  return {
    id: row.id.toString(),
    at: row.at.toISOString(),
    userId,
    actor,
    via,
    action,
    target: { type: row.targetType, id: row.targetId, name: row.targetName },
    before: valuesSchema.parse(row.before),
    after: valuesSchema.parse(row.after),
    address,
    requestId,
  };
}
