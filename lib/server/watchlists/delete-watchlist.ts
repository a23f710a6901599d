import 'server-only';
import { recordAudit } from '@/lib/server/audit/record-audit';
import { db } from '@/lib/server/db';
import { engine } from '@/lib/server/engine/engine';
import { authorize, type Caller } from '@/lib/server/session/caller';
import { findEditableWatchlist } from '@/lib/server/watchlists/find-team-watchlist';
import { IMPORT_TRANSACTION } from '@/lib/server/watchlists/import-entries';
import { watchlistAudit } from '@/lib/server/watchlists/watchlist-audit';

/** Removes the list and its entries; the history of its clients stays. Throws NotFoundError. */
export async function deleteWatchlist(caller: Caller, watchlistId: string): Promise<void> {
  authorize(caller, 'watchlists.write');
  await db().$transaction(async (tx) => {
    const row = await findEditableWatchlist(caller, watchlistId, tx);
    await tx.watchlist.delete({ where: { id: row.id } });
    await recordAudit(tx, caller, {
      action: 'watchlist.delete',
      target: { type: 'watchlist', id: row.id, name: row.name },
      before: watchlistAudit(row),
    });
  }, IMPORT_TRANSACTION);
  await engine().watchlistDeleted(watchlistId);
}
