import 'server-only';
import type { Watchlist } from '@/lib/contracts/watchlist';
import { authorize, type Caller } from '@/lib/server/session/caller';
import { findTeamWatchlist } from '@/lib/server/watchlists/find-team-watchlist';
import { serializeWatchlist } from '@/lib/server/watchlists/serialize-watchlist';

/** Throws NotFoundError. */
export async function getWatchlist(caller: Caller, watchlistId: string): Promise<Watchlist> {
  authorize(caller, 'watchlists.read');
  return serializeWatchlist(caller, await findTeamWatchlist(caller, watchlistId));
}
