import 'server-only';
import { type Db, db } from '@/lib/server/db';
import { NotFoundError } from '@/lib/server/errors';
import type { Caller } from '@/lib/server/session/caller';

/** The row of the caller's team. Throws NotFoundError when it is gone or another team's. */
export async function findTeamConnection(caller: Caller, connectionId: string, tx: Db = db()) {
  const where = { id: connectionId, teamId: caller.teamId };
  const row = await tx.connection.findFirst({ where });
  if (!row) throw new NotFoundError('There is no such connection.');
  return row;
}
