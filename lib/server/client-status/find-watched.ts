import 'server-only';
import { db } from '@/lib/server/db';
import type { ConnectionRuntime } from '@/lib/server/engine/connection-runtime';
import { engine } from '@/lib/server/engine/engine';
import { NotFoundError, UnavailableError } from '@/lib/server/errors';
import type { Caller } from '@/lib/server/session/caller';
import { seesEveryList, visibleWatchlists } from '@/lib/server/watchlists/visible-watchlists';
import type { WatchlistView } from './watchlist-view';

export interface Watched {
  connection: ConnectionRuntime;
  view: WatchlistView;
}

function held(caller: Caller, watchlistId: string): Watched | null {
  const { core } = engine();
  const plan = core.planner.lists.get(watchlistId);
  const connection = plan && core.connections.get(plan.connectionId);
  const view = core.parts.board.views.get(watchlistId);
  if (!connection || !view || connection.config.teamId !== caller.teamId) return null;
  if (plan.seenBy && !seesEveryList(caller) && !plan.seenBy.has(caller.userId)) return null;
  return { connection, view };
}

/**
 * A watchlist of the caller's team as the engine holds it, usually without a query. Throws NotFoundError for a
 * foreign or unknown one, UnavailableError when the engine cannot hold it at the moment.
 */
export async function findWatched(caller: Caller, watchlistId: string): Promise<Watched> {
  const present = held(caller, watchlistId);
  if (present) return present;
  const where = { id: watchlistId, ...visibleWatchlists(caller) };
  const row = await db().watchlist.findFirst({ where, select: { id: true } });
  if (row === null) throw new NotFoundError('There is no such watchlist.');
  await engine().watchlistChanged(watchlistId);
  const found = held(caller, watchlistId);
  if (found) return found;
  throw new UnavailableError('The engine is not running: try again in a moment.');
}

/** A connection of the caller's team as the engine holds it. Throws as `findWatched` does. */
export async function findRuntime(
  caller: Caller,
  connectionId: string,
): Promise<ConnectionRuntime> {
  const present = engine().core.connections.get(connectionId);
  if (present?.config.teamId === caller.teamId) return present;
  const where = { id: connectionId, teamId: caller.teamId };
  const row = await db().connection.findFirst({ where, select: { id: true } });
  if (row === null) throw new NotFoundError('There is no such connection.');
  await engine().connectionChanged(connectionId);
  const found = engine().core.connections.get(connectionId);
  if (found) return found;
  throw new UnavailableError('The engine is not running: try again in a moment.');
}
