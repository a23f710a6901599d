import 'server-only';
import type { Absence } from '@/lib/contracts/client-note';
import { serializeAbsence } from '@/lib/server/client-notes/serialize-absence';
import { db } from '@/lib/server/db';
import type { ExpectedAbsence } from '@/lib/server/generated/prisma/client';
import { authorize, type Caller } from '@/lib/server/session/caller';
import { findTeamWatchlist } from '@/lib/server/watchlists/find-team-watchlist';

/** The clients of a list that are expected to be offline now, soonest end first. Throws NotFoundError. */
export async function listAbsences(
  caller: Caller,
  watchlistId: string,
): Promise<{ items: Absence[] }> {
  authorize(caller, 'clientNotes.read');
  const list = await findTeamWatchlist(caller, watchlistId);
  const rows = await db().$queryRaw<ExpectedAbsence[]>`
    SELECT a.* FROM "ExpectedAbsence" a JOIN "WatchlistEntry" e
      ON e."watchlistId" = ${list.id}::uuid AND e."clientId" = a."clientId"
    WHERE a."connectionId" = ${list.connectionId}::uuid AND a."until" > now()
    ORDER BY a."until"`;
  return { items: rows.map(serializeAbsence) };
}
