import 'server-only';
import type { Watchlist } from '@/lib/contracts/watchlist';
import { db } from '@/lib/server/db';
import { engine } from '@/lib/server/engine/engine';
import { encodeChecked } from './encode-statuses';

export type WatchlistSummary = Pick<Watchlist, 'total' | 'summary' | 'checked' | 'lastChangeAt'>;

/** Counts of watchlists out of memory; the caller has checked the team. Of lists not held yet, all is unknown. */
export async function summarizeWatchlists(
  watchlistIds: readonly string[],
): Promise<Map<string, WatchlistSummary>> {
  const { core } = engine();
  const now = core.options.clock.now();
  core.parts.board.advance(now);
  const summaries = new Map<string, WatchlistSummary>();
  for (const id of watchlistIds) {
    const view = core.parts.board.views.get(id);
    if (view === undefined) continue;
    summaries.set(id, {
      total: view.members.size,
      summary: { ...view.summary },
      checked: encodeChecked(view.checked(now)),
      lastChangeAt: view.lastChangeAt === null ? null : new Date(view.lastChangeAt).toISOString(),
    });
  }
  const missing = watchlistIds.filter((id) => !summaries.has(id));
  for (const [id, total] of await countEntries(missing)) summaries.set(id, unknownOf(total));
  return summaries;
}

async function countEntries(ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await db().watchlistEntry.groupBy({
    by: ['watchlistId'],
    where: { watchlistId: { in: [...ids] } },
    _count: true,
  });
  return new Map(rows.map((row) => [row.watchlistId, row._count]));
}

function unknownOf(total: number): WatchlistSummary {
  return {
    total,
    summary: { online: 0, offline: 0, unknown: total, stale: 0, conflict: 0 },
    checked: { oldestAt: null, newestAt: null, nextDueAt: null },
    lastChangeAt: null,
  };
}
