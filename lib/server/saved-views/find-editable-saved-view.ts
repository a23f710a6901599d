import 'server-only';
import type { Db } from '@/lib/server/db';
import { NotFoundError } from '@/lib/server/errors';
import type { Caller } from '@/lib/server/session/caller';
import { findEditableWatchlist } from '@/lib/server/watchlists/find-team-watchlist';

export interface ViewAddress {
  watchlistId: string;
  viewId: string;
}

/** The row of a list that the caller may change. Throws NotFoundError, ForbiddenError. */
export async function findEditableSavedView(caller: Caller, address: ViewAddress, tx: Db) {
  const { id: watchlistId } = await findEditableWatchlist(caller, address.watchlistId, tx);
  const row = await tx.savedView.findFirst({ where: { id: address.viewId, watchlistId } });
  if (!row) throw new NotFoundError('There is no such view.');
  return row;
}
