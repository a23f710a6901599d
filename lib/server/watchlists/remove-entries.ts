import 'server-only';
import { type RemovedEntries, removedEntriesSchema } from '@/lib/contracts/watchlist';
import { recordAudit } from '@/lib/server/audit/record-audit';
import { db } from '@/lib/server/db';
import { engine } from '@/lib/server/engine/engine';
import { authorize, type Caller } from '@/lib/server/session/caller';
import { findEditableWatchlist } from '@/lib/server/watchlists/find-team-watchlist';
import { IMPORT_TRANSACTION } from '@/lib/server/watchlists/import-entries';

/** Takes ids off a list; those that are not on it are passed over. Throws NotFoundError. */
export async function removeEntries(
  caller: Caller,
  watchlistId: string,
  clientIds: readonly string[],
): Promise<RemovedEntries> {
  authorize(caller, 'watchlists.write');
  const entries = await db().$transaction(async (tx) => {
    const { id, name } = await findEditableWatchlist(caller, watchlistId, tx);
    const rows = await tx.$queryRaw`
      DELETE FROM "WatchlistEntry" WHERE "watchlistId" = ${id}::uuid
        AND "clientId" IN (SELECT jsonb_array_elements_text(${JSON.stringify(clientIds)}::jsonb))
      RETURNING "clientId", "label", "note", "tags"`;
    const gone = removedEntriesSchema.shape.entries.parse(rows);
    await recordAudit(tx, caller, {
      action: 'watchlist.entries.remove',
      target: { type: 'watchlist', id, name },
      after: { removed: gone.length },
    });
    return gone;
  }, IMPORT_TRANSACTION);
  await engine().watchlistChanged(watchlistId);
  return { removed: entries.length, entries };
}
