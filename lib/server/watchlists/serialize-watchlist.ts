import 'server-only';
import type { Watchlist } from '@/lib/contracts/watchlist';
import { summarizeWatchlists } from '@/lib/server/client-status/summarize-watchlists';
import type { Watchlist as WatchlistRow } from '@/lib/server/generated/prisma/client';

const NOTHING_KNOWN = {
  total: 0,
  summary: { online: 0, offline: 0, unknown: 0, stale: 0, conflict: 0 },
  checked: { oldestAt: null, newestAt: null, nextDueAt: null },
  lastChangeAt: null,
};

/** The rows with their counts out of the status board: no upstream call, and one query at most. */
export async function serializeWatchlists(rows: readonly WatchlistRow[]): Promise<Watchlist[]> {
  const summaries = await summarizeWatchlists(rows.map((row) => row.id));
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    intervalSeconds: row.intervalSeconds,
    mode: row.mode,
    confirm: row.confirm,
    connectionId: row.connectionId,
    createdAt: row.createdAt.toISOString(),
    visibility: row.visibility,
    ...(summaries.get(row.id) ?? NOTHING_KNOWN),
  }));
}

export async function serializeWatchlist(row: WatchlistRow): Promise<Watchlist> {
  const [watchlist] = await serializeWatchlists([row]);
  if (!watchlist) throw new Error('A row serializes to one watchlist.');
  return watchlist;
}
