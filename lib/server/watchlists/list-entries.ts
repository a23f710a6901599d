import 'server-only';
import type { Entry } from '@/lib/contracts/watchlist';
import { db } from '@/lib/server/db';
import { InvalidError } from '@/lib/server/errors';
import type { WatchlistEntry } from '@/lib/server/generated/prisma/client';
import { badCursor, type PageQuery, toPage } from '@/lib/server/page';
import { authorize, type Caller } from '@/lib/server/session/caller';
import { findTeamWatchlist } from '@/lib/server/watchlists/find-team-watchlist';

/** A page of a list's entries by client id. Throws NotFoundError, InvalidError at `cursor`. */
export async function listEntries(caller: Caller, watchlistId: string, query: PageQuery) {
  authorize(caller, 'watchlists.read');
  const { id } = await findTeamWatchlist(caller, watchlistId);
  const after = query.cursor === undefined ? {} : { clientId: { gt: decodeCursor(query.cursor) } };
  const rows = await db().watchlistEntry.findMany({
    where: { watchlistId: id, ...after },
    orderBy: { clientId: 'asc' },
    take: query.limit + 1,
  });
  const map = { item: serializeEntry, cursor: (row: WatchlistEntry) => encodeCursor(row.clientId) };
  return toPage(rows, query.limit, map);
}

function serializeEntry({ clientId, label, note, tags }: WatchlistEntry): Entry {
  return { clientId, label, note, tags };
}

function encodeCursor(clientId: string): string {
  return Buffer.from(clientId, 'utf8').toString('base64url');
}

function decodeCursor(cursor: string): string {
  const clientId = Buffer.from(cursor, 'base64url').toString('utf8');
  const isOurs = encodeCursor(clientId) === cursor && !clientId.includes('\u0000');
  if (!isOurs) throw new InvalidError([badCursor]);
  return clientId;
}
