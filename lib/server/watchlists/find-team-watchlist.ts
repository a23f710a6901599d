import 'server-only';
import { type Db, db } from '@/lib/server/db';
import { NotFoundError } from '@/lib/server/errors';
import type { Caller } from '@/lib/server/session/caller';

/** The row of the caller's team. Throws NotFoundError when it is gone or another team's. */
export async function findTeamWatchlist(caller: Caller, watchlistId: string, tx: Db = db()) {
  const where = { id: watchlistId, teamId: caller.teamId };
  const row = await tx.watchlist.findFirst({ where });
  if (!row) throw new NotFoundError('There is no such watchlist.');
  return row;
}
