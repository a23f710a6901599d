import 'server-only';
import type { SavedView } from '@/lib/contracts/saved-view';
import { db } from '@/lib/server/db';
import { serializeSavedView } from '@/lib/server/saved-views/serialize-saved-view';
import { authorize, type Caller } from '@/lib/server/session/caller';
import { findTeamWatchlist } from '@/lib/server/watchlists/find-team-watchlist';

/** The named ways to look at a watchlist, by name. Throws NotFoundError. */
export async function listSavedViews(
  caller: Caller,
  watchlistId: string,
): Promise<{ items: SavedView[] }> {
  authorize(caller, 'watchlists.read');
  const { id } = await findTeamWatchlist(caller, watchlistId);
  const rows = await db().savedView.findMany({
    where: { watchlistId: id },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
  });
  return { items: rows.map(serializeSavedView) };
}
