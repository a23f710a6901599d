import 'server-only';
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
): Promise<{ removed: number }> {
  authorize(caller, 'watchlists.write');
  const removed = await db().$transaction(async (tx) => {
    const { id, name } = await findEditableWatchlist(caller, watchlistId, tx);
    const count = await tx.$executeRaw`
      DELETE FROM "WatchlistEntry" WHERE "watchlistId" = ${id}::uuid
        AND "clientId" IN (SELECT jsonb_array_elements_text(${JSON.stringify(clientIds)}::jsonb))`;
    await recordAudit(tx, caller, {
      action: 'watchlist.entries.remove',
      target: { type: 'watchlist', id, name },
      after: { removed: count },
    });
    return count;
  }, IMPORT_TRANSACTION);
  await engine().watchlistChanged(watchlistId);
  return { removed };
}
