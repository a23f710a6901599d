import 'server-only';
import { recordAudit } from '@/lib/server/audit/record-audit';
import { connectionAudit } from '@/lib/server/connections/connection-audit';
import { findTeamConnection } from '@/lib/server/connections/find-team-connection';
import { isForeignKeyViolation } from '@/lib/server/database-errors';
import { type Db, db } from '@/lib/server/db';
import { engine } from '@/lib/server/engine/engine';
import { ConflictError } from '@/lib/server/errors';
import { authorize, type Caller } from '@/lib/server/session/caller';

/** Removes it with its history. Throws NotFoundError, or ConflictError `in-use` that names its watchlists. */
export async function deleteConnection(caller: Caller, connectionId: string): Promise<void> {
  authorize(caller, 'connections.write');
  try {
    await db().$transaction(async (tx) => {
      const row = await findTeamConnection(caller, connectionId, tx);
      await refuseUsed(tx, row.id);
      await tx.connection.delete({ where: { id: row.id } });
      await recordAudit(tx, caller, {
        action: 'connection.delete',
        target: { type: 'connection', id: row.id, name: row.name },
        before: connectionAudit(row),
      });
    });
  } catch (error) {
    if (!isForeignKeyViolation(error)) throw error;
    throw new ConflictError('in-use', 'A watchlist uses this connection.');
  }
  await engine().connectionDeleted(connectionId);
}

async function refuseUsed(tx: Db, connectionId: string): Promise<void> {
  const users = await tx.watchlist.findMany({ where: { connectionId }, select: { name: true } });
  if (users.length === 0) return;
  const names = users.map((user) => `“${user.name}”`).join(', ');
  throw new ConflictError('in-use', `This connection is used by ${names}. Delete these first.`);
}
