import 'server-only';
import { type Db, db } from '@/lib/server/db';
import { ForbiddenError, NotFoundError } from '@/lib/server/errors';
import type { Caller } from '@/lib/server/session/caller';
import { editableWatchlists, visibleWatchlists } from '@/lib/server/watchlists/visible-watchlists';

/** A list that the caller may see. Throws NotFoundError when it is gone, another team's, or other members' only. */
export async function findTeamWatchlist(caller: Caller, watchlistId: string, tx: Db = db()) {
  const where = { id: watchlistId, ...visibleWatchlists(caller) };
  const row = await tx.watchlist.findFirst({ where });
  if (!row) throw new NotFoundError('There is no such watchlist.');
  return row;
}

/** A list that the caller may change. Throws as findTeamWatchlist does, and ForbiddenError `read-only-list`. */
export async function findEditableWatchlist(caller: Caller, watchlistId: string, tx: Db = db()) {
  const where = { id: watchlistId, ...editableWatchlists(caller) };
  const row = await tx.watchlist.findFirst({ where });
  if (row) return row;
  await findTeamWatchlist(caller, watchlistId, tx);
  throw new ForbiddenError('You may see this list, but not change it.', 'read-only-list');
}
