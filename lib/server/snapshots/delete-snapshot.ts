import 'server-only';
import { recordAudit } from '@/lib/server/audit/record-audit';
import { db } from '@/lib/server/db';
import { ForbiddenError, NotFoundError } from '@/lib/server/errors';
import { authorize, type Caller, isAllowed } from '@/lib/server/session/caller';

/** Revokes a snapshot: its page is gone at once. Throws NotFoundError, or ForbiddenError for another person's. */
export async function deleteSnapshot(caller: Caller, snapshotId: string): Promise<void> {
  authorize(caller, 'snapshots.write');
  await db().$transaction(async (tx) => {
    const row = await tx.snapshot.findFirst({
      where: { id: snapshotId, teamId: caller.teamId },
      select: { id: true, title: true, createdById: true, createdBy: true, total: true },
    });
    if (!row) throw new NotFoundError('There is no such snapshot.');
    if (row.createdById !== caller.userId && !isAllowed(caller, 'snapshots.manage')) {
      throw new ForbiddenError('Only its maker or an admin may revoke it.');
    }
    await tx.snapshot.deleteMany({ where: { id: row.id } });
    await recordAudit(tx, caller, {
      action: 'snapshot.delete',
      target: { type: 'snapshot', id: row.id, name: row.title },
      before: { createdBy: row.createdBy, total: row.total },
    });
  });
}
