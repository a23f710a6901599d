import 'server-only';
import { type CreateSavedView, MAX_SAVED_VIEWS, type SavedView } from '@/lib/contracts/saved-view';
import { recordAudit } from '@/lib/server/audit/record-audit';
import { db } from '@/lib/server/db';
import { InvalidError } from '@/lib/server/errors';
import { refusingTakenName } from '@/lib/server/name-taken';
import { serializeSavedView } from '@/lib/server/saved-views/serialize-saved-view';
import { authorize, type Caller } from '@/lib/server/session/caller';
import { personName } from '@/lib/server/session/person-name';
import { findEditableWatchlist } from '@/lib/server/watchlists/find-team-watchlist';

/**
 * Keeps a way to look at a list for the team. Throws NotFoundError, ForbiddenError, ConflictError
 * `name-taken`, InvalidError.
 */
export async function createSavedView(
  caller: Caller,
  watchlistId: string,
  { name, query }: CreateSavedView,
): Promise<SavedView> {
  authorize(caller, 'watchlists.write');
  return refusingTakenName('view', () =>
    db().$transaction(async (tx) => {
      const list = await findEditableWatchlist(caller, watchlistId, tx);
      if ((await tx.savedView.count({ where: { watchlistId: list.id } })) >= MAX_SAVED_VIEWS) {
        const message = `A list has at most ${MAX_SAVED_VIEWS} views. Delete one first.`;
        throw new InvalidError([{ path: 'name', message }]);
      }
      const createdBy = await personName(caller, tx);
      const createdById = caller.userId;
      const data = { watchlistId: list.id, name, query, createdById, createdBy };
      const row = await tx.savedView.create({ data });
      await recordAudit(tx, caller, {
        action: 'savedView.create',
        target: { type: 'savedView', id: row.id, name },
        after: { watchlistId: list.id, name, query },
      });
      return serializeSavedView(row);
    }),
  );
}
