import 'server-only';
import type { UpdateWatchlist, Watchlist } from '@/lib/contracts/watchlist';
import { recordAudit } from '@/lib/server/audit/record-audit';
import { db } from '@/lib/server/db';
import { defined } from '@/lib/server/defined';
import { engine } from '@/lib/server/engine/engine';
import { refusingTakenName } from '@/lib/server/name-taken';
import { authorize, type Caller } from '@/lib/server/session/caller';
import { findEditableWatchlist } from '@/lib/server/watchlists/find-team-watchlist';
import { serializeWatchlist } from '@/lib/server/watchlists/serialize-watchlist';
import { watchlistAudit } from '@/lib/server/watchlists/watchlist-audit';

/** Throws NotFoundError, ConflictError `name-taken`. */
export async function updateWatchlist(
  caller: Caller,
  watchlistId: string,
  input: UpdateWatchlist,
): Promise<Watchlist> {
  authorize(caller, 'watchlists.write');
  const row = await refusingTakenName('watchlist', () =>
    db().$transaction(async (tx) => {
      const before = await findEditableWatchlist(caller, watchlistId, tx);
      const after = await tx.watchlist.update({ where: { id: before.id }, data: defined(input) });
      await recordAudit(tx, caller, {
        action: 'watchlist.update',
        target: { type: 'watchlist', id: after.id, name: after.name },
        before: watchlistAudit(before),
        after: watchlistAudit(after),
      });
      return after;
    }),
  );
  await engine().watchlistChanged(row.id);
  return serializeWatchlist(caller, row);
}
