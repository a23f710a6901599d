import 'server-only';
import type { Watchlist } from '@/lib/contracts/watchlist';
import { summarizeWatchlists } from '@/lib/server/client-status/summarize-watchlists';
import { db } from '@/lib/server/db';
import type { Watchlist as WatchlistRow } from '@/lib/server/generated/prisma/client';
import { type Caller, isAllowed } from '@/lib/server/session/caller';
import { seesEveryList } from '@/lib/server/watchlists/visible-watchlists';

const NOTHING_KNOWN = {
  total: 0,
  summary: { online: 0, offline: 0, unknown: 0, stale: 0, conflict: 0 },
  checked: { oldestAt: null, newestAt: null, nextDueAt: null },
  lastChangeAt: null,
};

/** Lists that the caller may see, with their counts out of the status board: no upstream call, two queries at most. */
export async function serializeWatchlists(
  caller: Caller,
  rows: readonly WatchlistRow[],
): Promise<Watchlist[]> {
  const [summaries, editable] = await Promise.all([
    summarizeWatchlists(rows.map((row) => row.id)),
    editableIds(caller, rows),
  ]);
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    intervalSeconds: row.intervalSeconds,
    mode: row.mode,
    confirm: row.confirm,
    connectionId: row.connectionId,
    createdAt: row.createdAt.toISOString(),
    visibility: row.visibility,
    canEdit: editable.has(row.id),
    ...(summaries.get(row.id) ?? NOTHING_KNOWN),
  }));
}

export async function serializeWatchlist(caller: Caller, row: WatchlistRow): Promise<Watchlist> {
  const [watchlist] = await serializeWatchlists(caller, [row]);
  if (!watchlist) throw new Error('A row serializes to one watchlist.');
  return watchlist;
}

async function editableIds(caller: Caller, rows: readonly WatchlistRow[]): Promise<Set<string>> {
  if (!isAllowed(caller, 'watchlists.write')) return new Set();
  const isOpen = (row: WatchlistRow) => seesEveryList(caller) || row.visibility === 'team';
  const closed = rows.filter((row) => !isOpen(row)).map((row) => row.id);
  const open = rows.filter(isOpen).map((row) => row.id);
  if (closed.length === 0) return new Set(open);
  const named = await db().watchlistMember.findMany({
    where: { userId: caller.userId, canEdit: true, watchlistId: { in: closed } },
    select: { watchlistId: true },
  });
  return new Set([...open, ...named.map((row) => row.watchlistId)]);
}
