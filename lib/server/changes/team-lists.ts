import 'server-only';
import { db } from '@/lib/server/db';
import { NotFoundError } from '@/lib/server/errors';
import { Prisma } from '@/lib/server/generated/prisma/client';
import type { Caller } from '@/lib/server/session/caller';
import { visibleWatchlists } from '@/lib/server/watchlists/visible-watchlists';

/** The ids of the lists whose changes the caller may see; of one list alone, when asked. Throws NotFoundError. */
export async function teamListIds(caller: Caller, watchlistId?: string): Promise<string[]> {
  const rows = await db().watchlist.findMany({
    where: {
      ...visibleWatchlists(caller),
      ...(watchlistId === undefined ? {} : { id: watchlistId }),
    },
    select: { id: true },
  });
  if (watchlistId !== undefined && rows.length === 0) {
    throw new NotFoundError('There is no such watchlist.');
  }
  return rows.map((row) => row.id);
}

/** A subquery of (connectionId, clientId, watchlistIds): every client of these lists once. */
export function clientsOf(listIds: readonly string[]): Prisma.Sql {
  return Prisma.sql`(SELECT w."connectionId", e."clientId", array_agg(w."id"::text ORDER BY w."id") AS "watchlistIds"
    FROM "WatchlistEntry" e JOIN "Watchlist" w ON w."id" = e."watchlistId"
    WHERE w."id" = ANY(${[...listIds]}::uuid[])
    GROUP BY w."connectionId", e."clientId")`;
}
